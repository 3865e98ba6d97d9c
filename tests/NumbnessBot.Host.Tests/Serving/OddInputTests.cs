using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using NumbnessBot.Host.Tests.Playing;

namespace NumbnessBot.Host.Tests.Serving;

/// <summary>Whatever a person or a channel sends, there is a helpful answer.</summary>
[Collection(SharedHost.Name)]
public sealed class OddInputTests(SharedHost shared)
{
    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("   \t\n")]
    [InlineData("🙂🙃😵‍💫")]
    [InlineData("?")]
    [InlineData("\0\u0001\u0002")]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("'; DROP TABLE conversation; --")]
    [InlineData("לא מרגיש את הרגליים")]
    [InlineData("{{{}}} {you} {emergency} %s %n ${jndi}")]
    public async Task Odd_text_is_answered(string? text)
    {
        var channel = shared.NewChannel();
        await channel.RepliesAsync(channel.Joined("person"));

        Assert.DoesNotContain("Something went wrong", await channel.TextAsync(channel.Message(text)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_message_without_a_text_member_is_answered()
    {
        var channel = shared.NewChannel();

        await channel.TextAsync(channel.Activity("message"));
    }

    [Fact]
    public async Task A_hundred_kilobytes_of_text_are_answered()
    {
        var channel = shared.NewChannel();
        var text = string.Concat(Enumerable.Repeat("my back hurts and then it was better again. ", 2300));

        Assert.DoesNotContain("Something went wrong", await channel.TextAsync(channel.Message(text)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_attachment_alone_is_answered()
    {
        var channel = shared.NewChannel();
        var message = channel.Activity("message");
        message["attachments"] = new JsonArray(new JsonObject { ["contentType"] = "image/png", ["contentUrl"] = "https://example.org/back.png" });

        await channel.TextAsync(message);
    }

    [Fact]
    public async Task An_empty_attachment_is_answered()
    {
        var channel = shared.NewChannel();
        var message = channel.Activity("message");
        message["attachments"] = new JsonArray(new JsonObject());

        await channel.TextAsync(message);
    }

    [Theory]
    [InlineData("my legs are numb \\ud83d")]
    [InlineData("\\ude42 my legs are numb")]
    [InlineData("\\ud83d\\ud83d\\ude42")]
    public async Task Half_a_character_does_not_hide_the_rest(string escaped)
    {
        var channel = shared.NewChannel();
        var body = channel.Message("TEXT").ToJsonString().Replace("TEXT", escaped, StringComparison.Ordinal);

        using var response = await shared.Client.PostAsync("/api/messages", new StringContent(body, Encoding.UTF8, "application/json"));

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.DoesNotContain("Something went wrong", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_byte_order_mark_is_no_fault()
    {
        var body = shared.NewChannel().Message("hello").ToJsonString();

        using var response = await shared.Client.PostAsync("/api/messages", new StringContent('\uFEFF' + body, Encoding.UTF8, "application/json"));

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
    }

    [Fact]
    public async Task Unknown_members_are_no_fault()
    {
        var channel = shared.NewChannel();
        var message = channel.Message("hello");
        message["invented"] = new JsonObject { ["a"] = new JsonArray(1, null, "x") };
        message["channelData"] = new JsonArray(1, 2);
        message["value"] = 7;

        await channel.TextAsync(message);
    }

    [Theory]
    [InlineData("from")]
    [InlineData("recipient")]
    [InlineData("id")]
    [InlineData("channelId")]
    [InlineData("locale")]
    [InlineData("text")]
    [InlineData("attachments")]
    [InlineData("entities")]
    [InlineData("channelData")]
    public async Task A_member_that_is_null_is_as_good_as_missing(string member)
    {
        var channel = shared.NewChannel();
        var message = channel.Message("hello");
        message[member] = null;

        await channel.TextAsync(message);
    }

    [Theory]
    [InlineData("typing")]
    [InlineData("event")]
    [InlineData("endOfConversation")]
    [InlineData("messageReaction")]
    [InlineData("contactRelationUpdate")]
    [InlineData("installationUpdate")]
    [InlineData("somethingNew")]
    public async Task Other_kinds_of_activity_are_taken_in_silence_and_store_nothing(string type)
    {
        var commits = shared.Host.Store.Commits;
        var channel = shared.NewChannel();

        Assert.Empty(await channel.RepliesAsync(channel.Activity(type)));
        Assert.Equal(commits, shared.Host.Store.Commits);
    }
}
