namespace NumbnessBot.Language;

/// <summary>Something in the lexicon that its author must mend; what is at fault is left out of the compiled lexicon.</summary>
public sealed record LexiconFault(LexiconPlace At, string Fault, string Remedy);
