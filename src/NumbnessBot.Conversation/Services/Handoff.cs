using System.Text.Json.Serialization;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace NumbnessBot.Conversation.Services;

/// <summary>A conversation that goes to a person, as it is kept until the event is sent.</summary>
/// <param name="At">When the person asked for it.</param>
public sealed record Handoff(
    [property: JsonPropertyName("context")] HandoffContext Context,
    [property: JsonPropertyName("said")] SaidLine[] Said,
    [property: JsonPropertyName("at")] DateTimeOffset At)
{
    private const string TranscriptType = "application/json";
    private const string TranscriptName = "Transcript";

    private const string Person = "user";
    private const string Bot = "bot";

    /// <summary>The event, in the form of <see cref="EventFactory"/>, with summary and transcript.</summary>
    /// <param name="turnContext">The turn in which it was asked for; null when it goes out after a restart.</param>
    public Activity ToEvent(ITurnContext? turnContext)
    {
        var handoff = turnContext is null
            ? new Activity(ActivityTypes.Event) { Name = HandoffEventNames.InitiateHandoff, Value = Context, Attachments = [] }
            : (Activity)EventFactory.CreateHandoffInitiation(turnContext, Context);

        // Given to the factory, every line would be one of the bot's.
        handoff.Attachments.Add(new Attachment
        {
            ContentType = TranscriptType,
            Name = TranscriptName,
            Content = new Transcript([.. Said.Select(line => new Activity(ActivityTypes.Message)
            {
                Text = line.Text,
                Timestamp = line.At,
                From = new ChannelAccount(line.ByBot ? Bot : Person, role: line.ByBot ? RoleTypes.Bot : RoleTypes.User),
            })]),
        });

        // The channel gives the id, and the same turn has the same time.
        handoff.Id = null;
        handoff.Timestamp = At;
        return handoff;
    }
}
