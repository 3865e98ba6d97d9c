using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.Bot.Schema;
using NumbnessBot.Conversation.Payloads;

namespace NumbnessBot.Conversation.Tests.Transcripts;

/// <summary>
/// A conversation in Bot Framework's transcript form: a JSON array of activities in both directions, in order. What Emulator's "Save transcript" writes
/// can be read; written are the members that are compared, and times that stand still.
/// </summary>
internal static class TranscriptFile
{
    private static readonly string[] compared = ["type", "text", "suggestedActions", "entities"];
    private static readonly JsonSerializerOptions form = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static IReadOnlyList<JsonObject> Read(string path) =>
        [.. JsonNode.Parse(File.ReadAllText(path))!.AsArray().Select(node => node!.AsObject())];

    public static bool IsFromBot(JsonObject activity) => Text(activity["from"], "role") == "bot";

    /// <summary>The person's activity, ready to be sent.</summary>
    public static Activity ToActivity(JsonObject activity) => new(Text(activity, "type")!)
    {
        Id = Text(activity, "id"),
        Text = Text(activity, "text"),
        Locale = Text(activity, "locale") ?? "en",
        MembersAdded = activity["membersAdded"] is JsonArray members ? [.. members.Select(m => new ChannelAccount(MemberId(activity, m), Text(m, "name")))] : null,
        Attachments = activity["attachments"] is JsonArray files ? [.. files.Select(f => new Attachment(Text(f, "contentType"), Text(f, "contentUrl")))] : null,
    };

    /// <summary>Emulator saves what went over the wire, with the address it listened on.</summary>
    public static bool IsSaved(IEnumerable<JsonObject> recorded) => recorded.Any(a => a.ContainsKey("serviceUrl"));

    /// <summary>The same saved file with what the bot says now; its replies must be as many as before.</summary>
    public static string WriteSaved(IReadOnlyList<JsonObject> recorded, IEnumerable<Activity> replies)
    {
        foreach (var (saved, now) in recorded.Where(IsFromBot).Zip(replies.Select(r => ToJson(r, 0, default)), (a, b) => (a, b)))
        {
            foreach (var name in compared)
            {
                saved.Remove(name);
                Put(saved, name, now[name]?.DeepClone());
            }
        }

        return new JsonArray([.. recorded.Select(a => a.DeepClone())]).ToJsonString(form).ReplaceLineEndings("\n") + "\n";
    }

    public static string Write(IEnumerable<Activity> log)
    {
        var number = 0;
        var time = new DateTimeOffset(2026, 11, 20, 12, 0, 0, TimeSpan.Zero);
        var array = new JsonArray([.. log.Select(a => (JsonNode)ToJson(a, ++number, time.AddSeconds(number)))]);
        return array.ToJsonString(form).ReplaceLineEndings("\n") + "\n";
    }

    /// <summary>The part of a bot's activity that a replay compares.</summary>
    public static string Compared(JsonObject activity)
    {
        var part = new JsonObject();
        foreach (var name in compared)
        {
            part[name] = Ordered(activity[name]);
        }

        foreach (var entity in part["entities"]?.AsArray().OfType<JsonObject>() ?? [])
        {
            WithoutNonce(entity);
        }

        return part.ToJsonString(form);
    }

    public static JsonObject ToJson(Activity activity, int number, DateTimeOffset time)
    {
        var fromBot = activity.From?.Id == "bot";
        var json = new JsonObject
        {
            ["type"] = activity.Type,
            ["id"] = fromBot ? $"out-{number}" : activity.Id,
            ["timestamp"] = time.ToString("yyyy-MM-ddTHH:mm:ssZ", System.Globalization.CultureInfo.InvariantCulture),
            ["channelId"] = activity.ChannelId,
            ["from"] = Account(fromBot ? "bot" : "person", fromBot ? "bot" : "user"),
            ["conversation"] = new JsonObject { ["id"] = "transcript" },
            ["recipient"] = Account(fromBot ? "person" : "bot", fromBot ? "user" : "bot"),
        };
        Add(json, "locale", activity.Locale);
        Add(json, "text", activity.Text);
        Add(json, "inputHint", activity.InputHint);
        if (activity.MembersAdded is { Count: > 0 } members)
        {
            json["membersAdded"] = new JsonArray([.. members.Select(m => new JsonObject { ["id"] = m.Id, ["name"] = m.Name })]);
        }

        if (activity.Attachments is { Count: > 0 } files)
        {
            json["attachments"] = new JsonArray([.. files.Select(f => new JsonObject { ["contentType"] = f.ContentType, ["contentUrl"] = f.ContentUrl })]);
        }

        if (activity.SuggestedActions?.Actions is { Count: > 0 } actions)
        {
            json["suggestedActions"] = new JsonObject
            {
                ["actions"] = new JsonArray([.. actions.Select(a => new JsonObject { ["type"] = a.Type, ["title"] = a.Title, ["value"] = a.Value?.ToString() })]),
            };
        }

        if (fromBot && activity.Entities is { Count: > 0 } entities)
        {
            json["entities"] = new JsonArray([.. entities.Select(Payload)]);
        }

        return json;
    }

    private static JsonNode? Payload(Entity entity) => entity.Type switch
    {
        QuestionPayload.EntityType => WithoutNonce(JsonSerializer.SerializeToNode(entity.GetAs<QuestionPayload>(), form)!),
        OutcomePayload.EntityType => JsonSerializer.SerializeToNode(entity.GetAs<OutcomePayload>(), form),
        _ => new JsonObject { ["type"] = entity.Type },
    };

    /// <summary>Which asking it was is no word of the conversation.</summary>
    private static JsonNode WithoutNonce(JsonNode entity)
    {
        entity.AsObject().Remove("nonce");
        return entity;
    }

    /// <summary>Members in one order, since a file may have been saved by another program.</summary>
    private static JsonNode? Ordered(JsonNode? node) => node switch
    {
        JsonObject members => new JsonObject(members.OrderBy(m => m.Key, StringComparer.Ordinal).Select(m => KeyValuePair.Create(m.Key, Ordered(m.Value)))),
        JsonArray { Count: 0 } => null,
        JsonArray items => new JsonArray([.. items.Select(Ordered)]),
        _ => node?.DeepClone(),
    };

    /// <summary>In a saved file the bot has an id of its own.</summary>
    private static string? MemberId(JsonObject activity, JsonNode? member) => Text(member, "id") == Text(activity["recipient"], "id") ? "bot" : Text(member, "id");

    private static void Put(JsonObject json, string name, JsonNode? value)
    {
        if (value is not null)
        {
            json[name] = value;
        }
    }

    private static JsonObject Account(string id, string role) => new() { ["id"] = id, ["name"] = id, ["role"] = role };

    private static void Add(JsonObject json, string name, string? value)
    {
        if (value is not null)
        {
            json[name] = value;
        }
    }

    private static string? Text(JsonNode? node, string name) => node?[name]?.GetValue<string>();
}
