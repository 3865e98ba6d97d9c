using System.Text.Json.Nodes;
using NumbnessBot.Host.Tests.Playing;

namespace NumbnessBot.Host.Tests.Serving;

/// <summary>Activities of which some members are null, missing, of a wrong type or oddly filled; the same seed gives the same ones.</summary>
internal sealed class ActivityFuzz(int seed, string serviceUrl)
{
    private static readonly string[] types = ["message", "message", "message", "message", "conversationUpdate", "messageUpdate", "event", "typing", "invoke", "odd"];

    private static readonly string[] words =
    [
        "", "yes", "no", "not sure", "none of these", "2 and 5", "my legs are numb", "I can't pee", "since tuesday", "forget me", "back", "restart", "help", "🙂", "1e999",
        "what does that mean?", "I fell off a ladder", "my husband has it", "34", "both feet", "\0", "a\u0301\u0327", "  ", "summary", "change my age", "where is the hospital",
    ];

    private static readonly string[] objects = ["from", "recipient", "conversation"];

    /// <summary>Rare, since they take long: a text as long as a body may be.</summary>
    private static readonly string huge = string.Concat(Enumerable.Repeat("my back is numb and I can't ", 7000));

    private readonly Random _random = new(seed);

    public JsonNode Next(Channel channel)
    {
        var activity = channel.Activity(Pick(types));
        activity["text"] = Pick(words);
        activity["serviceUrl"] = serviceUrl;
        activity["membersAdded"] = new JsonArray(new JsonObject { ["id"] = "person" }, new JsonObject { ["id"] = "bot" });
        activity["membersRemoved"] = null;
        activity["attachments"] = new JsonArray();
        activity["entities"] = new JsonArray(new JsonObject { ["type"] = "clientInfo", ["locale"] = "en-GB" });
        activity["value"] = null;
        activity["channelData"] = new JsonObject { ["clientActivityID"] = "x" };
        activity["timestamp"] = "2026-11-20T12:00:00Z";
        activity["textFormat"] = "plain";
        activity["replyToId"] = "r";
        activity["name"] = "n";
        activity["locale"] = _random.Next(4) == 0 ? Pick(words) : "en";
        activity["suggestedActions"] = null;
        activity["relatesTo"] = null;
        activity["reactionsAdded"] = null;
        activity["textHighlights"] = null;
        activity["semanticAction"] = null;
        activity["importance"] = "high";
        activity["localTimestamp"] = "2026-11-20T12:00:00+01:00";
        activity["expiration"] = null;
        for (var changes = _random.Next(4); changes > 0; changes--)
        {
            Change(_random.Next(5) == 0 && activity[Pick(objects)] is JsonObject inner ? inner : activity);
        }

        return activity;
    }

    private void Change(JsonObject target)
    {
        if (target.Count == 0)
        {
            return;
        }

        var name = target.ElementAt(_random.Next(target.Count)).Key;
        switch (_random.Next(3))
        {
            case 0:
                target[name] = null;
                break;
            case 1:
                target.Remove(name);
                break;
            default:
                target[name] = Odd();
                break;
        }
    }

    private JsonNode? Odd() => _random.Next(400) == 0 ? huge : _random.Next(13) switch
    {
        11 => Nested(40),
        12 => Nested(28),
        0 => 7,
        1 => -1.5e300,
        2 => true,
        3 => "",
        4 => Pick(words),
        5 => new JsonObject(),
        6 => new JsonArray(),
        7 => new JsonArray((JsonNode?)null),
        8 => new JsonArray(new JsonObject()),
        9 => new JsonObject { ["id"] = new JsonObject { ["id"] = null } },
        _ => new JsonArray("x", 1, new JsonArray()),
    };

    private static JsonNode Nested(int depth)
    {
        JsonNode nested = new JsonObject();
        for (; depth > 0; depth--)
        {
            nested = new JsonArray(nested);
        }

        return nested;
    }

    private string Pick(string[] from) => from[_random.Next(from.Length)];
}
