namespace NumbnessBot.Triage;

/// <summary>What was learnt of a finding or attribute, as it is stored.</summary>
internal readonly record struct Told(string? Is, string Words, DateTimeOffset At, bool Asked)
{
    /// <exception cref="FormatException">It is no state.</exception>
    public Known AsKnown() => FindingStateIds.TryParse(Is, out var state)
        ? new Known(state, Words, At, Asked)
        : throw new FormatException("That is no state of a finding.");

    /// <exception cref="FormatException">There is no value.</exception>
    public KnownValue AsValue() => new(Is ?? throw new FormatException("An attribute needs a value."), Words, At, Asked);
}
