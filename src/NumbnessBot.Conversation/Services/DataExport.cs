using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using NumbnessBot.Conversation.Turns;
using NumbnessBot.Triage;

namespace NumbnessBot.Conversation.Services;

/// <summary>All that is held of one conversation, as JSON for the person it belongs to.</summary>
public static class DataExport
{
    public const string FileName = "my-data.json";
    public const string ContentType = "application/json";
    private const int Format = 1;

    /// <inheritdoc cref="Of(Case, IReadOnlyList{SaidLine}, DateTimeOffset, int)"/>
    public static string Of(StoredConversation stored, IReadOnlyList<SaidLine> said, DateTimeOffset now, int retentionDays) =>
        Of((stored.Case is null ? null : CaseJson.Read(stored.Case)) ?? Case.Empty, said, now, retentionDays);

    /// <param name="case">The conversation's case.</param>
    /// <param name="said">What the channel's log keeps of it.</param>
    /// <param name="now">When the copy is made.</param>
    /// <param name="retentionDays">For how long after the last message it is kept.</param>
    public static string Of(Case @case, IReadOnlyList<SaidLine> said, DateTimeOffset now, int retentionDays)
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
            foreach (var line in said)
            {
                writer.WriteStartObject();
                if (line.At is { } at)
                {
                    writer.WriteString("at", at);
                }

                writer.WriteString("from", line.ByBot ? "bot" : "you");
                writer.WriteString("text", line.Text);
                writer.WriteEndObject();
            }

            writer.WriteEndArray();
            writer.WriteEndObject();
        }

        return Encoding.UTF8.GetString(stream.ToArray());
    }
}
