using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.Bot.Schema;
using NumbnessBot.Conversation.Payloads;
using NumbnessBot.Conversation.Services;
using NumbnessBot.Triage;

namespace NumbnessBot.Conversation.Turns;

/// <summary>
/// A reply as it is kept until it is delivered, and for a repeat of the same activity: what is said, not how a channel shows it. A card is made of it anew each time.
/// </summary>
/// <param name="Actions">The titles of the choices or topics, for channels that show them.</param>
public sealed record HeldReply(
    [property: JsonPropertyName("type")] string Type,
    [property: JsonPropertyName("text")] string? Text,
    [property: JsonPropertyName("hint")] string? InputHint,
    [property: JsonPropertyName("actions")] string[]? Actions,
    [property: JsonPropertyName("question")] QuestionPayload? Question,
    [property: JsonPropertyName("outcome")] OutcomePayload? Outcome,
    [property: JsonPropertyName("card")] CardWords? Card = null,
    [property: JsonPropertyName("summary")] SummaryPayload? Summary = null,
    [property: JsonPropertyName("picture")] HeldPicture? Picture = null)
{
    /// <summary>The conversation goes to a person; this is no message then.</summary>
    [JsonPropertyName("handoff")]
    public Handoff? Handoff { get; init; }

    /// <summary>A JSON file that goes with the message.</summary>
    [JsonPropertyName("file")]
    public string? File { get; init; }

    public static HeldReply Plain(string text, string inputHint) => new(ActivityTypes.Message, text, inputHint, null, null, null);

    public static HeldReply From(Activity activity) => new(activity.Type, activity.Text, activity.InputHint, null, null, null);

    public static string WriteAll(List<HeldReply> replies) =>
        JsonText.Of(replies, static (writer, all) => JsonSerializer.Serialize(writer, all, HeldReplyJson.Default.ListHeldReply));

    /// <summary>The replies; none when the text is none that we wrote.</summary>
    public static HeldReply[] ReadAll(string json)
    {
        try
        {
            return JsonSerializer.Deserialize(json, HeldReplyJson.Default.HeldReplyArray) is { } replies && Array.TrueForAll(replies, r => r?.Type is not null) ? replies : [];
        }
        catch (JsonException)
        {
            return [];
        }
    }
}

[JsonSerializable(typeof(HeldReply[]))]
[JsonSerializable(typeof(List<HeldReply>))]
[JsonSourceGenerationOptions(DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
internal sealed partial class HeldReplyJson : JsonSerializerContext;
