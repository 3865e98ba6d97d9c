using System.Text.Json.Nodes;
using NumbnessBot.Host.Tests.Playing;

namespace NumbnessBot.Host.Tests.ByChannel;

/// <summary>Emulator and Web Chat, in the shapes in which they speak.</summary>
[Collection(SharedHost.Name)]
public sealed class EmulatorTests(SharedHost shared)
{
    private const string Conversation = "9e5b8f00-c4a3-11f0-8f2b-5d7f6a1e2b3c|livechat";

    [Theory]
    [InlineData("bot,user")]
    [InlineData("bot", "user")]
    [InlineData("user", "bot")]
    public async Task One_or_two_updates_greet_once_at_the_loopback_port(params string[] updates)
    {
        await using var connector = await FakeConnector.StartAsync();
        var channel = new Channel(shared.Client, $"{string.Join('-', updates)}-{Conversation}");
        foreach (var members in updates)
        {
            using var joined = await channel.PostAsync(FromEmulator(channel, connector.Url, "conversationUpdate", activity =>
                activity["membersAdded"] = new JsonArray([.. members.Split(',').Select(m => new JsonObject { ["id"] = m == "bot" ? "bot-1" : "user-1", ["name"] = m })])));
            Assert.True(joined.IsSuccessStatusCode);
        }

        var (path, greeting) = Assert.Single(connector.Posted);

        Assert.Contains("|livechat/activities/", Uri.UnescapeDataString(path), StringComparison.Ordinal);
        Assert.Equal("consent", (string?)Channel.Entity([greeting], "numbness.question")?["id"]);
        Assert.Equal("imBack", (string?)greeting["suggestedActions"]!["actions"]![0]!["type"]);
        Assert.Null(greeting["attachments"]);
    }

    [Fact]
    public async Task A_message_is_replied_to_in_its_thread()
    {
        await using var connector = await FakeConnector.StartAsync();
        var channel = new Channel(shared.Client, $"thread-{Conversation}");
        var message = FromEmulator(channel, connector.Url, "message", activity =>
        {
            activity["text"] = "I can't pee since this morning";
            activity["textFormat"] = "plain";
            activity["channelData"] = new JsonObject { ["clientActivityID"] = "1763640000000x", ["state"] = "sending" };
            activity["entities"] = new JsonArray(new JsonObject
            {
                ["type"] = "ClientCapabilities",
                ["requiresBotState"] = true,
                ["supportsListening"] = true,
                ["supportsTts"] = true,
            });
        });

        using var response = await channel.PostAsync(message);

        var (_, reply) = Assert.Single(connector.Posted);
        Assert.Equal("emergency", (string?)Channel.Entity([reply], "numbness.outcome")?["level"]);
        Assert.Equal((string?)message["id"], (string?)reply["replyToId"]);
    }

    [Fact]
    public async Task A_first_message_of_Web_Chat_and_a_card_sent_back_by_it_are_answered()
    {
        var channel = shared.NewChannel();
        var hello = channel.Message("hi");
        hello["channelId"] = "webchat";
        hello["attachments"] = new JsonArray();
        hello["channelData"] = new JsonObject { ["attachmentSizes"] = new JsonArray(), ["clientActivityID"] = "xe6n" };
        hello["entities"] = new JsonArray(new JsonObject { ["type"] = "ClientCapabilities", ["requiresBotState"] = true });
        var question = Channel.Entity(await channel.RepliesAsync(hello), "numbness.question")!;

        var submit = channel.Activity("message");
        submit["channelId"] = "webchat";
        submit["channelData"] = new JsonObject { ["postBack"] = true };
        submit["value"] = new JsonObject
        {
            ["numbness"] = new JsonObject { ["question"] = (string?)question["id"], ["nonce"] = (string?)question["nonce"], ["option"] = "yes" },
        };

        Assert.Equal("opening", (string?)Channel.Entity(await channel.RepliesAsync(submit), "numbness.question")?["id"]);
    }

    private static JsonObject FromEmulator(Channel channel, string serviceUrl, string type, Action<JsonObject> fill)
    {
        var activity = channel.Activity(type);
        activity.Remove("deliveryMode");
        activity["channelId"] = "emulator";
        activity["serviceUrl"] = serviceUrl.TrimEnd('/');
        activity["from"] = new JsonObject { ["id"] = "user-1", ["name"] = "User", ["role"] = "user" };
        activity["recipient"] = new JsonObject { ["id"] = "bot-1", ["name"] = "Bot", ["role"] = "bot" };
        activity["locale"] = "en-US";
        activity["localTimestamp"] = "2026-11-20T12:05:04+00:00";
        activity["localTimezone"] = "UTC";
        fill(activity);
        return activity;
    }
}
