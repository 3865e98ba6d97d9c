using System.Diagnostics.CodeAnalysis;

namespace NumbnessBot.Triage;

/// <summary>Names a triage rule or modifier (<c>ces-retention</c>); see dialogs/rules.</summary>
public readonly record struct RuleId : IComparable<RuleId>
{
    private readonly string? _value;

    private RuleId(string value) => _value = value;

    public string Value => _value ?? "";

    public static bool TryParse([NotNullWhen(true)] string? text, out RuleId id)
    {
        var ok = text is not null && Kebab.IsWellFormed(text);
        id = ok ? new RuleId(text!) : default;
        return ok;
    }

    /// <exception cref="FormatException">The text is no such id.</exception>
    public static RuleId Parse(string text) =>
        TryParse(text, out var id) ? id : throw new FormatException($"'{text}' is not an id of kind RuleId.");

    public int CompareTo(RuleId other) => string.CompareOrdinal(Value, other.Value);

    public override string ToString() => Value;
}
