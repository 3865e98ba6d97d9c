namespace NumbnessBot.Conversation;

/// <summary>Where a page for the doctor opens.</summary>
/// <param name="Path">For who is on a page of this host already.</param>
/// <param name="Url">For everybody else; null where it is not known by what name this host is reached.</param>
public sealed record PageAddress(string Path, string? Url);
