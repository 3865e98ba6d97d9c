namespace NumbnessBot.Conversation.Turns;

/// <summary>Stands in the turn state when replies go out: the entry of the outbox that they are, so that the adapter can strike it out.</summary>
/// <param name="Key">The conversation.</param>
/// <param name="ActivityId">What is replied to; a repeat of it has the same.</param>
public sealed record PendingPost(string Key, string ActivityId);
