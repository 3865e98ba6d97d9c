namespace NumbnessBot.Content;

/// <summary>Something that may go wrong for a person; rules and tests name it.</summary>
/// <param name="Id"><c>H01</c>; never renamed, never reused.</param>
public sealed record Hazard(string Id, string Meaning);
