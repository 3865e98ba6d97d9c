using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using NumbnessBot.Conversation.Turns;
using NumbnessBot.Triage;

namespace NumbnessBot.Conversation.Services;

/// <summary>All that is held of one conversation, as JSON for the person it belongs to.</summary>
public static class DataExport
{
    public const string FileName = "my-data.json";
    public const string ContentType = "application/json";
    private const int Format = 1;

    /// <inheritdoc cref="Of(Case, IReadOnlyList{string}, DateTimeOffset, int)"/>
    public static string Of(StoredConversation stored, IReadOnlyList<string> lines, DateTimeOffset now, int retentionDays) =>
        Of((stored.Case is null ? null : CaseJson.Read(stored.Case)) ?? Case.Empty, lines, now, retentionDays);

    /// <param name="case">The conversation's case.</param>
    /// <param name="lines">What the channel's log keeps of it: activities as JSON.</param>
    /// <param name="now">When the copy is made.</param>
    /// <param name="retentionDays">For how long after the last message it is kept.</param>
    public static string Of(Case @case, IReadOnlyList<string> lines, DateTimeOffset now, int retentionDays)
    {
        using var stream = new MemoryStream();

        // Shown as text or saved as a file, never put into a page: umlauts and apostrophes may stay as they are.
        using (var writer = new Utf8JsonWriter(stream, new JsonWriterOptions { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            writer.WriteStartObject();
            writer.WriteNumber("format", Format);
            writer.WriteString("madeAt", now);
            writer.WriteString("consentToStore", @case.Consent switch { Consent.Given => "yes", Consent.Declined => "no", _ => "not asked" });
            if (@case.Consent == Consent.Given)
            {
                writer.WriteString("keptUntil", (@case.SeenAt ?? now).AddDays(retentionDays));
            }

            if (@case.RemindAt is { } reminder && reminder > now)
            {
                writer.WriteString("reminderAt", reminder);
            }

            writer.WritePropertyName("understood");
            writer.WriteRawValue(CaseJson.Write(@case));
            writer.WriteStartArray("messages");
            foreach (var line in lines)
            {
                Write(writer, line);
            }

            writer.WriteEndArray();
            writer.WriteEndObject();
        }

        return Encoding.UTF8.GetString(stream.ToArray());
    }

    /// <summary>What the person sent is written with all that is kept of it, such as what was tapped; of what the bot said, the words.</summary>
    private static void Write(Utf8JsonWriter writer, string line)
    {
        var said = SaidLine.From([line]) is [var one] ? one : null;
        var sent = Sent(line);
        if (said is null && sent is null)
        {
            return;
        }

        writer.WriteStartObject();
        if (said?.At is { } at)
        {
            writer.WriteString("at", at);
        }

        writer.WriteString("from", sent is null ? "bot" : "you");
        if (said is not null)
        {
            writer.WriteString("text", said.Text);
        }

        if (sent is not null)
        {
            writer.WritePropertyName("sent");
            sent.WriteTo(writer);
        }

        writer.WriteEndObject();
    }

    /// <summary>The line when it is the person's; null when it is the bot's, or cannot be read.</summary>
    private static JsonObject? Sent(string line)
    {
        try
        {
            return JsonNode.Parse(line) is JsonObject activity && activity["from"] is JsonObject from && from["role"] is JsonValue role && role.TryGetValue(out string? name) && name == "user"
                ? activity : null;
        }
        catch (Exception e) when (e is JsonException or ArgumentException)
        {
            return null;
        }
    }
}
