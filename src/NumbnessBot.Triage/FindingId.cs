using System.Diagnostics.CodeAnalysis;

namespace NumbnessBot.Triage;

/// <summary>Names one thing that can be true of a person (<c>urine-leak</c>) or one attribute (<c>age</c>); see dialogs/findings.yaml.</summary>
public readonly record struct FindingId : IComparable<FindingId>
{
    private readonly string? _value;

    private FindingId(string value) => _value = value;

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

    public int CompareTo(FindingId other) => string.CompareOrdinal(Value, other.Value);

    public override string ToString() => Value;
}
