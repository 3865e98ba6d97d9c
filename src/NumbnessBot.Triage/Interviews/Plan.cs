namespace NumbnessBot.Triage;

/// <summary>What the planner looks at for one case; the arrays are by slots, but for the truths of the questions' conditions.</summary>
/// <param name="Useful">What a rule can still use.</param>
/// <param name="Unasked">What was not asked yet, and every attribute.</param>
internal sealed record Plan(Case Case, CaseFacts Facts, byte[] Conditions, bool[] Useful, bool[] Unasked)
{
    /// <summary>What a condition came to.</summary>
    public Truth Of(int condition) => ConditionGraph.TruthOf(condition, Conditions);
}
