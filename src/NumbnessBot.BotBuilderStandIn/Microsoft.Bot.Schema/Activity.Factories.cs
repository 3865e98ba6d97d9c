namespace Microsoft.Bot.Schema;

/// <content>Making activities and answering them.</content>
public partial class Activity
{
    public static IContactRelationUpdateActivity CreateContactRelationUpdateActivity() => new Activity(ActivityTypes.ContactRelationUpdate);

    public static IConversationUpdateActivity CreateConversationUpdateActivity() => new Activity(ActivityTypes.ConversationUpdate)
    {
        MembersAdded = [],
        MembersRemoved = [],
    };

    public static IEndOfConversationActivity CreateEndOfConversationActivity() => new Activity(ActivityTypes.EndOfConversation);

    public static IEventActivity CreateEventActivity() => new Activity(ActivityTypes.Event);

    public static IHandoffActivity CreateHandoffActivity() => new Activity(ActivityTypes.Handoff);

    public static IInvokeActivity CreateInvokeActivity() => new Activity(ActivityTypes.Invoke);

    public static IMessageActivity CreateMessageActivity() => new Activity(ActivityTypes.Message)
    {
        Attachments = [],
        Entities = [],
    };

    public static ITypingActivity CreateTypingActivity() => new Activity(ActivityTypes.Typing);

    public static ITraceActivity CreateTraceActivity(string name, string valueType = null, object value = null, string label = null) =>
        new Activity(ActivityTypes.Trace)
        {
            Name = name,
            Label = label,
            ValueType = valueType ?? value?.GetType().Name,
            Value = value,
            Timestamp = DateTimeOffset.UtcNow,
        };

    public Activity CreateReply(string text = null, string locale = null)
    {
        var reply = (Activity)CreateMessageActivity();
        reply.Text = text ?? string.Empty;
        reply.Locale = locale ?? Locale;
        reply.Timestamp = DateTimeOffset.UtcNow;
        Answer(reply);
        return reply;
    }

    public ITraceActivity CreateTrace(string name, object value = null, string valueType = null, string label = null)
    {
        var trace = (Activity)CreateTraceActivity(name, valueType, value, label);
        Answer(trace);
        return trace;
    }

    public ConversationReference GetConversationReference() => new()
    {
        ActivityId = IdToReplyTo(),
        User = From,
        Bot = Recipient,
        Conversation = Conversation,
        ChannelId = ChannelId,
        Locale = Locale,
        ServiceUrl = ServiceUrl,
    };

    public ConversationReference GetReplyConversationReference(ResourceResponse reply)
    {
        var reference = GetConversationReference();
        reference.ActivityId = reply.Id;
        return reference;
    }

    /// <summary>
    /// Addresses this activity; <paramref name="isIncoming"/> tells whether the person or the bot of the reference speaks.
    /// </summary>
    public Activity ApplyConversationReference(ConversationReference reference, bool isIncoming = false)
    {
        ChannelId = reference.ChannelId;
        ServiceUrl = reference.ServiceUrl;
        Conversation = reference.Conversation;
        Locale ??= reference.Locale;
        From = isIncoming ? reference.User : reference.Bot;
        Recipient = isIncoming ? reference.Bot : reference.User;
        if (isIncoming)
        {
            Id = reference.ActivityId ?? Id;
        }
        else
        {
            ReplyToId = reference.ActivityId ?? ReplyToId;
        }

        return this;
    }

    private void Answer(Activity reply)
    {
        reply.From = Copy(Recipient);
        reply.Recipient = Copy(From);
        reply.ReplyToId = IdToReplyTo();
        reply.ServiceUrl = ServiceUrl;
        reply.ChannelId = ChannelId;
        reply.Conversation = Conversation is null ? null : new ConversationAccount
        {
            IsGroup = Conversation.IsGroup,
            Id = Conversation.Id,
            Name = Conversation.Name,
        };

        static ChannelAccount Copy(ChannelAccount account) => account is null ? null : new ChannelAccount(account.Id, account.Name);
    }

    // Direct Line and Web Chat announce members with an id that nothing can be answered to.
    private string IdToReplyTo()
    {
        var hasOwnPlace = !string.Equals(Type, ActivityTypes.ConversationUpdate, StringComparison.OrdinalIgnoreCase)
            || (!string.Equals(ChannelId, "directline", StringComparison.Ordinal)
                && !string.Equals(ChannelId, "webchat", StringComparison.Ordinal));
        return hasOwnPlace ? Id : null;
    }
}
