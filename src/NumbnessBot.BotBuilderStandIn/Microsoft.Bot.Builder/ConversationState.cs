namespace Microsoft.Bot.Builder;

/// <summary>What is known in a conversation, whoever speaks.</summary>
public class ConversationState : BotState
{
    public ConversationState(IStorage storage)
        : base(storage, nameof(ConversationState))
    {
    }

    protected override string GetStorageKey(ITurnContext turnContext)
    {
        var channel = StateScope.Channel(turnContext);
        return $"{channel}/conversations/{StateScope.Conversation(turnContext)}";
    }
}
