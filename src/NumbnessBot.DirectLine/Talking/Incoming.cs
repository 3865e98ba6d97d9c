using System.Collections.Frozen;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using NumbnessBot.DirectLine.Tokens;

namespace NumbnessBot.DirectLine.Talking;

/// <summary>An activity that a client sends: looked through, and stamped with what only the server may say.</summary>
internal sealed class Incoming
{
    public const string Channel = "directline";
    private const int DeepestNesting = 32;
    private const int LongestClientId = 200;

    private static readonly FrozenSet<string> types = new[] { "message", "event", "typing" }.ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> texts = new[]
    {
        "text", "textFormat", "locale", "name", "valueType", "localTimestamp", "localTimezone", "speak", "inputHint", "summary", "attachmentLayout", "label", "importance",
        "replyToId", "code", "action", "topicName",
    }.ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> lists = new[] { "attachments", "entities" }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>What a client may say beside texts and lists; everything else is the server's to say, or for nobody here.</summary>
    private static readonly FrozenSet<string> anything = new[] { "value", "channelData" }.ToFrozenSet(StringComparer.Ordinal);

    private Incoming(JsonObject activity, string type)
    {
        Activity = activity;
        Type = type;
    }

    public JsonObject Activity { get; }

    public string Type { get; }

    public string Id { get; private set; } = "";

    public string? Text => (string?)Activity["text"];

    public string? Locale => (string?)Activity["locale"];

    /// <summary>Who types is not worth a line.</summary>
    public bool IsLogged => Type != "typing";

    /// <summary>The activity, or the sentence that says what is wrong with it.</summary>
    public static (Incoming? Activity, string? Fault) Read(Span<byte> body)
    {
        HalfCharacters.Replace(body);
        try
        {
            var options = new JsonDocumentOptions { MaxDepth = DeepestNesting, AllowDuplicateProperties = false };
            return JsonNode.Parse(body, documentOptions: options) is JsonObject given ? Taken(given) : (null, "The body must be one activity, a JSON object.");
        }
        catch (Exception e) when (e is JsonException or ArgumentException or InvalidOperationException)
        {
            return (null, $"The body is not valid JSON, names a member twice, or is nested deeper than {DeepestNesting} levels.");
        }
    }

    /// <summary>Puts the server's own members in. The same activity of a client, sent twice, has the same id both times.</summary>
    public void Stamp(Grant grant, string serviceUrl, DateTimeOffset now)
    {
        Id = IdOf(grant.Conversation);
        Activity["id"] = Id;
        Activity["timestamp"] = now.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);
        Activity["channelId"] = Channel;
        Activity["serviceUrl"] = serviceUrl;
        Activity["conversation"] = new JsonObject { ["id"] = grant.Conversation };
        Activity["from"] = new JsonObject { ["id"] = grant.User, ["role"] = "user" };
        Activity["recipient"] = Bot.Json();
    }

    /// <summary>Files are not kept: of each only its kind remains.</summary>
    public void SetFiles(IEnumerable<string> contentTypes) =>
        Activity["attachments"] = new JsonArray([.. contentTypes.Select(type => new JsonObject { ["contentType"] = type })]);

    private static (Incoming? Activity, string? Fault) Taken(JsonObject given)
    {
        if (given["type"] is not JsonValue kind || !kind.TryGetValue(out string? type) || !types.Contains(type))
        {
            return (null, $"The activity's type must be one of {string.Join(", ", types.Order(StringComparer.Ordinal))}.");
        }

        var taken = new JsonObject { ["type"] = type };
        foreach (var (name, value) in given.ToArray())
        {
            if (value is null || !(texts.Contains(name) || lists.Contains(name) || anything.Contains(name)))
            {
                continue;
            }

            if (texts.Contains(name) && value.GetValueKind() != JsonValueKind.String)
            {
                return (null, $"The activity's {name} must be a text.");
            }

            if (name == "localTimestamp" && !DateTimeOffset.TryParse((string)value!, CultureInfo.InvariantCulture, out _))
            {
                // A clock that tells no time is no reason not to listen.
                continue;
            }

            if (lists.Contains(name) && !(value is JsonArray items && items.All(item => item is JsonObject)))
            {
                return (null, $"The activity's {name} must be a list of objects.");
            }

            given.Remove(name);
            taken[name] = value;
        }

        var incoming = new Incoming(taken, type);
        if (taken["attachments"] is JsonArray { Count: > 0 } files)
        {
            incoming.SetFiles(files.Select(file => KindOf(file!["contentType"])));
        }

        return (incoming, null);
    }

    private static string KindOf(JsonNode? contentType) => contentType is JsonValue value && value.TryGetValue(out string? kind) ? kind : "application/octet-stream";

    private string IdOf(string conversation) =>
        Activity["channelData"] is JsonObject data && data["clientActivityID"] is JsonValue value && value.TryGetValue(out string? client) && client is { Length: > 0 and <= LongestClientId }
            ? System.Buffers.Text.Base64Url.EncodeToString(SHA256.HashData(Encoding.UTF8.GetBytes($"{conversation}\n{client}")).AsSpan(0, 15))
            : Randoms.Text();
}
