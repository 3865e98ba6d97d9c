namespace Microsoft.Bot.Builder;

/// <summary>What is known of a person on a channel, in whichever conversation.</summary>
public class UserState : BotState
{
    public UserState(IStorage storage)
        : base(storage, nameof(UserState))
    {
    }

    protected override string GetStorageKey(ITurnContext turnContext)
    {
        var channel = StateScope.Channel(turnContext);
        return $"{channel}/users/{StateScope.User(turnContext)}";
    }
}
