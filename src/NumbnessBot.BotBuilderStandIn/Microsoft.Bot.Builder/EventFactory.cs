using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder;

/// <summary>Events with which a conversation goes to a person, and comes back.</summary>
public static class EventFactory
{
    private const string TranscriptType = "application/json";
    private const string TranscriptName = "Transcript";

    /// <summary>Asks the channel to hand the conversation over.</summary>
    /// <param name="turnContext">The turn in which that was wished.</param>
    /// <param name="handoffContext">What the receiving side needs; its form is agreed with that side.</param>
    /// <param name="transcript">What was said; each activity is addressed as one of the bot to the person.</param>
    public static IEventActivity CreateHandoffInitiation(ITurnContext turnContext, object handoffContext, Transcript transcript = null)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        var activity = turnContext.Activity;
        var handoff = New(HandoffEventNames.InitiateHandoff, handoffContext, activity.Conversation);
        handoff.From = activity.From;
        handoff.RelatesTo = activity.GetConversationReference();
        handoff.ReplyToId = activity.Id;
        handoff.ServiceUrl = activity.ServiceUrl;
        handoff.ChannelId = activity.ChannelId;
        if (transcript is not null)
        {
            var reference = activity.GetConversationReference();
            var said = transcript.Activities.Select(a => a.ApplyConversationReference(reference)).ToArray();
            handoff.Attachments.Add(new Attachment { ContentType = TranscriptType, Name = TranscriptName, Content = new Transcript(said) });
        }

        return handoff;
    }

    /// <summary>Tells how the handing over went.</summary>
    /// <param name="conversation">The conversation that was handed over.</param>
    /// <param name="state">"accepted", "failed" or "completed".</param>
    /// <param name="message">Why it failed.</param>
    public static IEventActivity CreateHandoffStatus(ConversationAccount conversation, string state, string message = null)
    {
        ArgumentNullException.ThrowIfNull(conversation);
        ArgumentNullException.ThrowIfNull(state);
        return New(HandoffEventNames.HandoffStatus, string.IsNullOrEmpty(message) ? new { state } : new { state, message }, conversation);
    }

    private static Activity New(string name, object value, ConversationAccount conversation) => new(ActivityTypes.Event)
    {
        Name = name,
        Value = value,
        Id = Guid.NewGuid().ToString(),
        Timestamp = DateTimeOffset.UtcNow,
        Conversation = conversation,
        Attachments = [],
        Entities = [],
    };
}
