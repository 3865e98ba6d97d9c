namespace NumbnessBot.Storage;

/// <summary>
/// What was said in a conversation, both ways and in order, for channels that must show it again. Numbers grow, also after the conversation was
/// deleted or the process began anew, so that who has seen up to a number never misses what comes after it.
/// </summary>
public interface IActivityLog
{
    /// <summary>Adds a line at the end. False when the activity already has its line: nothing is written then.</summary>
    /// <param name="key">The conversation.</param>
    /// <param name="activityId">Tells the activity from all others of the conversation.</param>
    /// <param name="json">The activity.</param>
    /// <exception cref="Conversation.Turns.StoreUnavailableException">The store cannot be written now.</exception>
    Task<bool> AppendAsync(string key, string activityId, string json, CancellationToken cancellationToken);

    /// <summary>The lines with a number above <paramref name="after"/>, in order.</summary>
    /// <exception cref="Conversation.Turns.StoreUnavailableException">The store cannot be read now.</exception>
    Task<IReadOnlyList<LoggedActivity>> ReadAfterAsync(string key, long after, CancellationToken cancellationToken);

    /// <summary>Deletes all lines of the conversation.</summary>
    /// <exception cref="Conversation.Turns.StoreUnavailableException">The store cannot be written now.</exception>
    Task DeleteAsync(string key, CancellationToken cancellationToken);
}
