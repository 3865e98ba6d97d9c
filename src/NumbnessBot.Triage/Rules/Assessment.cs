using System.Collections.Immutable;

namespace NumbnessBot.Triage;

/// <summary>What the rules say of a case.</summary>
/// <param name="Level">The most urgent rule that holds; never below today while an emergency cannot be excluded.</param>
/// <param name="Held">The rules that hold, most urgent first.</param>
/// <param name="Open">Findings and attributes that are not known and could still mean an emergency.</param>
public sealed record Assessment(Level Level, ImmutableArray<FiredRule> Held, ImmutableArray<FindingId> Open)
{
    /// <summary>The rules that give the level itself.</summary>
    public IEnumerable<FiredRule> Deciding => Held.Where(h => h.Level == Level);

    /// <summary>A crisis rule holds, also one that was raised to an emergency.</summary>
    public bool HasCrisis => Held.Any(h => h.Rule.Level == Level.Crisis);

    /// <summary>The level is an emergency for no other reason than a crisis: a plan, or danger at this moment.</summary>
    public bool IsCrisisAlone => Level >= Level.Crisis && Deciding.All(h => h.Rule.Level == Level.Crisis);
}
