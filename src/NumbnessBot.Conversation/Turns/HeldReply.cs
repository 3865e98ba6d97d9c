using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.Bot.Schema;
using NumbnessBot.Conversation.Payloads;

namespace NumbnessBot.Conversation.Turns;

/// <summary>A reply as it is kept until it is delivered, and for a repeat of the same activity.</summary>
public sealed record HeldReply(
    [property: JsonPropertyName("type")] string Type,
    [property: JsonPropertyName("text")] string? Text,
    [property: JsonPropertyName("hint")] string? InputHint,
    [property: JsonPropertyName("actions")] string[]? Actions,
    [property: JsonPropertyName("question")] QuestionPayload? Question,
    [property: JsonPropertyName("outcome")] OutcomePayload? Outcome)
{
    public static HeldReply From(Activity activity) => new(
        activity.Type,
        activity.Text,
        activity.InputHint,
        activity.SuggestedActions?.Actions?.Select(a => a.Title).ToArray(),
        Payload<QuestionPayload>(activity, QuestionPayload.EntityType),
        Payload<OutcomePayload>(activity, OutcomePayload.EntityType));

    public Activity ToActivity()
    {
        var activity = new Activity(Type) { Text = Text, InputHint = InputHint, Entities = [] };
        if (Type == ActivityTypes.Message)
        {
            activity.TextFormat = TextFormatTypes.Plain;
        }

        if (Actions is { Length: > 0 })
        {
            activity.SuggestedActions = new SuggestedActions(
                actions: [.. Actions.Select(title => new CardAction(ActionTypes.ImBack, title, value: title))]);
        }

        AddEntity(activity, QuestionPayload.EntityType, Question);
        AddEntity(activity, OutcomePayload.EntityType, Outcome);
        return activity;
    }

    public static string WriteAll(IEnumerable<HeldReply> replies) =>
        JsonSerializer.Serialize(replies.ToArray(), HeldReplyJson.Default.HeldReplyArray);

    public static HeldReply[] ReadAll(string json) => JsonSerializer.Deserialize(json, HeldReplyJson.Default.HeldReplyArray) ?? [];

    private static T? Payload<T>(Activity activity, string type)
        where T : class => activity.Entities?.FirstOrDefault(e => e.Type == type)?.GetAs<T>();

    private static void AddEntity<T>(Activity activity, string type, T? payload)
        where T : class
    {
        if (payload is not null)
        {
            var entity = new Entity();
            entity.SetAs(payload);
            entity.Type = type;
            activity.Entities.Add(entity);
        }
    }
}

[JsonSerializable(typeof(HeldReply[]))]
[JsonSourceGenerationOptions(DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
internal sealed partial class HeldReplyJson : JsonSerializerContext;
