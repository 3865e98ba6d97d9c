using System.Diagnostics.CodeAnalysis;

namespace NumbnessBot.Triage;

/// <summary>Names a usual pattern of complaints (<c>one-position</c>); see dialogs/patterns.yaml.</summary>
public readonly record struct PatternId : IComparable<PatternId>
{
    private readonly string? _value;

    private PatternId(string value) => _value = value;

    public string Value => _value ?? "";

    public static bool TryParse([NotNullWhen(true)] string? text, out PatternId id)
    {
        var ok = text is not null && Kebab.IsWellFormed(text);
        id = ok ? new PatternId(text!) : default;
        return ok;
    }

    /// <exception cref="FormatException">The text is no such id.</exception>
    public static PatternId Parse(string text) =>
        TryParse(text, out var id) ? id : throw new FormatException($"'{text}' is not an id of kind PatternId.");

    public int CompareTo(PatternId other) => string.CompareOrdinal(Value, other.Value);

    public override string ToString() => Value;
}
