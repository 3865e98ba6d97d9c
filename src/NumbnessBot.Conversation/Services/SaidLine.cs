using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace NumbnessBot.Conversation.Services;

/// <summary>One message of a conversation.</summary>
/// <param name="At">When it was said; null when the log does not tell.</param>
/// <param name="ByBot">The bot said it.</param>
public sealed record SaidLine(
    [property: JsonPropertyName("at")] DateTimeOffset? At,
    [property: JsonPropertyName("bot")] bool ByBot,
    [property: JsonPropertyName("text")] string Text)
{
    /// <summary>The messages among the lines of a log. What is no message, or cannot be read, is left out.</summary>
    public static IReadOnlyList<SaidLine> From(IEnumerable<string> lines) => [.. lines.Select(Read).OfType<SaidLine>()];

    private static SaidLine? Read(string json)
    {
        try
        {
            using var document = JsonDocument.Parse(json);
            var line = document.RootElement;
            if (Member(line, "type") != "message" || Member(line, "text") is not { Length: > 0 } text)
            {
                return null;
            }

            var byBot = !(line.TryGetProperty("from", out var from) && from.ValueKind == JsonValueKind.Object && Member(from, "role") == "user");
            return new SaidLine(
                DateTimeOffset.TryParse(Member(line, "timestamp"), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var at) ? at : null, byBot, text);
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            return null;
        }
    }

    private static string? Member(JsonElement of, string member) =>
        of.TryGetProperty(member, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
