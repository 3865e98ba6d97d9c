namespace NumbnessBot.Language;

/// <summary>Patterns by the slot they begin with.</summary>
internal sealed class PatternIndex(IEnumerable<Pattern> patterns)
{
    public const int NumberSlot = -1;
    private readonly Dictionary<int, Pattern[]> _byFirst =
        patterns.GroupBy(p => p.Elements[0].Class).ToDictionary(g => g.Key, g => g.ToArray());

    public ReadOnlySpan<Pattern> BeginningWith(int slot) => _byFirst.TryGetValue(slot, out var list) ? list : [];
}
