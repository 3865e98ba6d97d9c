using System.Diagnostics.CodeAnalysis;

namespace NumbnessBot.Triage;

/// <summary>Names one thing that can be true of a person (<c>urine-leak</c>) or one attribute (<c>age</c>); see dialogs/findings.yaml.</summary>
public readonly record struct FindingId : IComparable<FindingId>
{
    // One reference: lists of ids are most of what a turn makes.
    private readonly Name? _name;

    private FindingId(string value) => _name = new Name(value);

    public string Value => _name?.Value ?? "";

    public static bool TryParse([NotNullWhen(true)] string? text, out FindingId id)
    {
        var ok = text is not null && Kebab.IsWellFormed(text);
        id = ok ? new FindingId(text!) : default;
        return ok;
    }

    /// <exception cref="FormatException">The text is no such id.</exception>
    public static FindingId Parse(string text) =>
        TryParse(text, out var id) ? id : throw new FormatException($"'{text}' is not an id of kind FindingId.");

    public bool Equals(FindingId other) =>
        ReferenceEquals(_name, other._name) || (GetHashCode() == other.GetHashCode() && string.Equals(Value, other.Value, StringComparison.Ordinal));

    public override int GetHashCode() => _name?.Hash ?? 0;

    public int CompareTo(FindingId other) => string.CompareOrdinal(Value, other.Value);

    public override string ToString() => Value;

    /// <summary>The text with its hash: conditions look hundreds of ids up in a turn.</summary>
    private sealed class Name(string value)
    {
        public string Value { get; } = value;

        public int Hash { get; } = string.GetHashCode(value, StringComparison.Ordinal);
    }
}
