namespace NumbnessBot.Triage;

/// <summary>One authored question with its places in the arrays of the plan.</summary>
/// <param name="When">The node of its condition; -1 when it has none.</param>
internal sealed record PlanLine(Question Question, int When, Vocabulary Vocabulary)
{
    /// <summary>The question with all its choices, as the first of one.</summary>
    public PlannedQuestion Whole { get; } = new(Question, 1, 1);

    /// <summary>The slots of its attribute or finding, or of the findings of each option.</summary>
    public int[][] Slots { get; } = Question.Attribute is { } attribute ? [[Vocabulary.SlotOf(attribute)]]
        : Question.Finding is { } finding ? [[Vocabulary.SlotOf(finding)]]
        : [.. Question.Options.Select(o => o.Findings.Select(Vocabulary.SlotOf).ToArray())];
}
