namespace NumbnessBot.Conversation.Turns;

/// <summary>What is kept of a conversation.</summary>
/// <param name="Version">Counts the commits; 0 when nothing is kept yet.</param>
/// <param name="Case">The case as JSON.</param>
/// <param name="Dialogs">The dialog stack as JSON.</param>
/// <param name="Replies">The replies given to the activity id that was asked for, as a JSON array; null when it is new.</param>
public sealed record StoredConversation(long Version, string? Case, string? Dialogs, string? Replies)
{
    /// <summary>It lived in the memory of a process that is gone, because nobody agreed to have it kept; the person has to be told.</summary>
    public bool WasLost { get; init; }

    public static readonly StoredConversation Nothing = new(0, null, null, null);
}
