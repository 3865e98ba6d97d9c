namespace NumbnessBot.Language;

/// <summary>Where in the content a piece of the lexicon stands, for messages to its author.</summary>
public sealed record LexiconPlace(string File, string Place);
