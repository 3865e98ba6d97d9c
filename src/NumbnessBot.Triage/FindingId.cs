using System.Diagnostics.CodeAnalysis;

namespace NumbnessBot.Triage;

/// <summary>Names one thing that can be true of a person (<c>urine-leak</c>) or one attribute (<c>age</c>); see dialogs/findings.yaml.</summary>
public readonly record struct FindingId : IComparable<FindingId>
{
    private readonly string? _value;

    // Conditions look hundreds of ids up in a turn.
    private readonly int _hash;

    private FindingId(string value) => (_value, _hash) = (value, string.GetHashCode(value, StringComparison.Ordinal));

    public string Value => _value ?? "";

    public static bool TryParse([NotNullWhen(true)] string? text, out FindingId id)
    {
        var ok = text is not null && Kebab.IsWellFormed(text);
        id = ok ? new FindingId(text!) : default;
        return ok;
    }

    /// <exception cref="FormatException">The text is no such id.</exception>
    public static FindingId Parse(string text) =>
        TryParse(text, out var id) ? id : throw new FormatException($"'{text}' is not an id of kind FindingId.");

    public bool Equals(FindingId other) => _hash == other._hash && string.Equals(_value, other._value, StringComparison.Ordinal);

    public override int GetHashCode() => _hash;

    public int CompareTo(FindingId other) => string.CompareOrdinal(Value, other.Value);

    public override string ToString() => Value;
}
