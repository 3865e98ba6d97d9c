namespace Microsoft.Bot.Builder;

/// <summary>What is known of a person in one conversation.</summary>
public class PrivateConversationState : BotState
{
    public PrivateConversationState(IStorage storage)
        : base(storage, nameof(PrivateConversationState))
    {
    }

    protected override string GetStorageKey(ITurnContext turnContext)
    {
        var channel = StateScope.Channel(turnContext);
        var conversation = StateScope.Conversation(turnContext);
        return $"{channel}/conversations/{conversation}/users/{StateScope.User(turnContext)}";
    }
}
