using System.Net;
using Microsoft.Extensions.Logging;
using NumbnessBot.Host.Tests.Playing;

namespace NumbnessBot.Host.Tests.Serving;

[Collection(SharedHost.Name)]
public sealed class DeliveryTests(SharedHost shared)
{
    [Fact]
    public async Task Expected_replies_come_in_the_answer_with_the_question_that_is_open()
    {
        var channel = shared.NewChannel();

        var replies = await channel.RepliesAsync(channel.Joined("person"));

        var question = Channel.Entity(replies, "numbness.question");
        Assert.Equal("consent", (string?)question?["id"]);
        Assert.Equal("message", (string?)replies[^1]["type"]);
        Assert.Equal(channel.Key, $"test/{replies[^1]["conversation"]?["id"]}");
        replies = await channel.SayAsync("yes");
        Assert.Equal("opening", (string?)Channel.Entity(replies, "numbness.question")?["id"]);
    }

    [Fact]
    public async Task An_emergency_is_answered_in_the_same_turn()
    {
        var channel = shared.NewChannel();

        var replies = await channel.SayAsync("I can't pee since this morning and I'm numb between my legs");

        Assert.Equal("emergency", (string?)Channel.Entity(replies, "numbness.outcome")?["level"]);
    }

    [Fact]
    public async Task Without_a_delivery_mode_replies_are_posted_to_the_service_url()
    {
        await using var connector = await FakeConnector.StartAsync();
        var channel = shared.NewChannel();
        var joined = channel.Joined("person");
        joined.Remove("deliveryMode");
        joined["serviceUrl"] = connector.Url;

        using var response = await channel.PostAsync(joined);

        Assert.Contains(response.StatusCode, new[] { HttpStatusCode.OK, HttpStatusCode.Accepted });
        Assert.Equal("", await response.Content.ReadAsStringAsync());
        var (path, reply) = Assert.Single(connector.Posted);
        Assert.StartsWith($"/v3/conversations/{channel.Key[5..]}/activities", path, StringComparison.Ordinal);
        Assert.Equal("consent", (string?)Channel.Entity([reply], "numbness.question")?["id"]);
        Assert.Equal("person", (string?)reply["recipient"]?["id"]);
    }

    [Fact]
    public async Task A_channel_that_stumbles_gets_the_reply_again()
    {
        await using var connector = await FakeConnector.StartAsync();
        connector.Refusals = 2;
        var channel = shared.NewChannel();
        var message = channel.Message("hello");
        message["deliveryMode"] = "normal";
        message["serviceUrl"] = connector.Url;

        using var response = await channel.PostAsync(message);

        Assert.True(response.IsSuccessStatusCode);
        Assert.Single(connector.Posted);
    }

    [Fact]
    public async Task A_reply_that_cannot_be_delivered_yet_is_reported_and_the_turn_stays()
    {
        var before = shared.Host.Logs.Of(LogLevel.Warning).Count();
        var channel = shared.NewChannel();
        var message = channel.Message("hello");
        message.Remove("deliveryMode");

        using var response = await channel.PostAsync(message);

        Assert.True(response.IsSuccessStatusCode);
        Assert.Contains("could not be delivered", shared.Host.Logs.Of(LogLevel.Warning).Skip(before).First(), StringComparison.Ordinal);
        message["deliveryMode"] = "expectReplies";
        Assert.NotNull(Channel.Entity(await channel.RepliesAsync(message), "numbness.question"));
    }

    [Fact]
    public async Task A_repeated_activity_gets_the_same_answer()
    {
        var channel = shared.NewChannel();
        var joined = channel.Joined("person");
        var first = Texts(await channel.RepliesAsync(joined));
        var message = channel.Message("no, don't store anything");
        var second = Texts(await channel.RepliesAsync(message));

        Assert.Equal(second, Texts(await channel.RepliesAsync(message)));
        Assert.Equal(first, Texts(await channel.RepliesAsync(joined)));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("nowhere")]
    public async Task Who_expects_replies_needs_no_service_url(string? url)
    {
        var channel = shared.NewChannel();
        var joined = channel.Joined("person");
        joined["serviceUrl"] = url;

        Assert.NotEmpty(await channel.RepliesAsync(joined));
    }

    private static IEnumerable<string?> Texts(IEnumerable<System.Text.Json.Nodes.JsonNode> replies) => replies.Select(r => (string?)r["text"]).ToList();
}
