using NumbnessBot.Triage;

namespace NumbnessBot.Proof.Evidence;

/// <summary>How one conversation ended.</summary>
/// <param name="Id">The patient.</param>
/// <param name="Wanted">The right level.</param>
/// <param name="Acceptable">The levels that a careful panel would accept.</param>
/// <param name="Reached">The level that was advised; null when the conversation ended without.</param>
/// <param name="Rules">The rules behind the advice.</param>
/// <param name="Questions">How many questions were answered, without consent, opening and review.</param>
public sealed record TriageResult(
    string Id, Level Wanted, IReadOnlyList<Level> Acceptable, Level? Reached, IReadOnlyList<string> Rules, int Questions)
{
    /// <summary>What the rules give when everything is heard as it is meant; null where nobody listed what is true.</summary>
    public Assessment? Ideal { get; init; }

    public bool IsUrgent => Wanted >= Level.Crisis;

    /// <summary>At the right level or above; an emergency answered by a crisis line alone is not.</summary>
    public bool IsSafe => Reached >= Wanted || (Reached is { } level && Acceptable.Contains(level));

    public bool IsExact => Reached == Wanted;

    public bool IsAccepted => Reached is { } level && (level == Wanted || Acceptable.Contains(level));

    /// <summary>Sent to be seen today or at once, though an appointment or home care was right.</summary>
    public bool IsOverTriaged => IsOver(Reached);

    /// <summary>The rules alone send them to be seen today or at once, however well the bot listens.</summary>
    public bool IsOverTriagedByRules => IsOver(Ideal?.Level);

    /// <summary>More urgent than the rules are when everything is heard as it is meant.</summary>
    public bool IsAboveIdeal => Reached > Ideal?.Level;

    private bool IsOver(Level? level) => Wanted <= Level.Soon && level >= Level.Today && level is { } l && !Acceptable.Contains(l);
}
