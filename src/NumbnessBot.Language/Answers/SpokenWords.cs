namespace NumbnessBot.Language;

/// <summary>All words of one language for answers, details and commands.</summary>
public sealed record SpokenWords(AnswerWords Answers, OnsetWords Onset, DetailWords Details, CommandWords Commands);
