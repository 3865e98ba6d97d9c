using System.Text.Json.Nodes;
using NumbnessBot.Host.Tests.Playing;

namespace NumbnessBot.Host.Tests.ByChannel;

/// <summary>Activities in the shape in which Teams sends them.</summary>
internal sealed class TeamsChannel(Channel channel)
{
    private const string User = "29:1-person";
    private const string Bot = "28:bot";

    public JsonObject Activity(string type, string scope = "personal")
    {
        var activity = channel.Activity(type);
        activity["channelId"] = "msteams";
        activity["from"] = new JsonObject { ["id"] = User, ["aadObjectId"] = "00000000-0000-0000-0000-000000000020" };
        activity["recipient"] = new JsonObject { ["id"] = Bot, ["name"] = "NumbnessBot" };
        activity["conversation"] = new JsonObject { ["conversationType"] = scope, ["tenantId"] = "tenant", ["id"] = (string?)activity["conversation"]!["id"] };
        activity["channelData"] = new JsonObject { ["tenant"] = new JsonObject { ["id"] = "tenant" } };
        activity["entities"] = new JsonArray(new JsonObject
        {
            ["type"] = "clientInfo",
            ["locale"] = "en-US",
            ["country"] = "US",
            ["platform"] = "Web",
            ["timezone"] = "UTC",
        });
        if (scope != "personal")
        {
            activity["conversation"]!["isGroup"] = true;
        }

        return activity;
    }

    public JsonObject Installed(string scope = "personal")
    {
        var activity = Activity("installationUpdate", scope);
        activity["action"] = "add";
        return activity;
    }

    public JsonObject Joined(string scope = "personal")
    {
        var activity = Activity("conversationUpdate", scope);
        activity["membersAdded"] = new JsonArray(new JsonObject { ["id"] = User, ["aadObjectId"] = "00000000-0000-0000-0000-000000000020" }, new JsonObject { ["id"] = Bot });
        return activity;
    }

    public JsonObject Message(string text, string scope = "personal")
    {
        var activity = Activity("message", scope);
        activity["text"] = text;
        activity["textFormat"] = "plain";
        activity["attachments"] = new JsonArray(new JsonObject { ["contentType"] = "text/html", ["content"] = $"<p>{text}</p>" });
        activity["entities"]!.AsArray().Add(new JsonObject
        {
            ["type"] = "mention",
            ["text"] = "<at>NumbnessBot</at>",
            ["mentioned"] = new JsonObject { ["id"] = Bot, ["name"] = "NumbnessBot" },
        });
        return activity;
    }

    public JsonObject Submit(JsonNode? value, string? replyTo = "card-1")
    {
        var activity = Activity("message");
        activity["value"] = value;
        activity["replyToId"] = replyTo;
        return activity;
    }

    public Task<IReadOnlyList<JsonNode>> SayAsync(string text) => channel.RepliesAsync(Message(text));

    public Task<IReadOnlyList<JsonNode>> RepliesAsync(JsonNode activity) => channel.RepliesAsync(activity);

    /// <summary>The buttons of the cards in the replies.</summary>
    public static IEnumerable<JsonNode> Buttons(IEnumerable<JsonNode> replies) => Bodies(replies).SelectMany(e => e["actions"]?.AsArray() ?? []).OfType<JsonNode>();

    public static IEnumerable<JsonNode> Bodies(IEnumerable<JsonNode> replies) =>
        replies.SelectMany(r => r["attachments"]?.AsArray() ?? []).SelectMany(a => a!["content"]!["body"]!.AsArray()).OfType<JsonNode>();
}
