namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>What the states of a user and of a conversation hold.</summary>
public class PersistedState
{
    public IDictionary<string, object> UserState { get; set; } = new Dictionary<string, object>();

    public IDictionary<string, object> ConversationState { get; set; } = new Dictionary<string, object>();
}
