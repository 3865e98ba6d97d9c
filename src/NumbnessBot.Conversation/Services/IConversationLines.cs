namespace NumbnessBot.Conversation.Services;

/// <summary>What was said in a conversation both ways, where a channel's log keeps it. Implemented by the Storage room.</summary>
public interface IConversationLines
{
    /// <summary>Every line as the JSON of its activity, oldest first; none where nothing is logged.</summary>
    /// <exception cref="Turns.StoreUnavailableException">The log cannot be read now.</exception>
    Task<IReadOnlyList<string>> LinesAsync(string key, CancellationToken cancellationToken);
}
