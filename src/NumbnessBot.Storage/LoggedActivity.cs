namespace NumbnessBot.Storage;

/// <summary>One line of a conversation's log.</summary>
/// <param name="Number">Its place; later lines have larger numbers, with gaps.</param>
/// <param name="ActivityId">Tells the activity from all others of the conversation.</param>
/// <param name="Json">The activity.</param>
public sealed record LoggedActivity(long Number, string ActivityId, string Json);
