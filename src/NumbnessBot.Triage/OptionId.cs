using System.Diagnostics.CodeAnalysis;

namespace NumbnessBot.Triage;

/// <summary>Names a choice of a question: a finding's id, an id of its own (<c>accident</c>), or one of the fixed ids of <see cref="FixedOptions"/>.</summary>
public readonly record struct OptionId : IComparable<OptionId>
{
    private readonly string? _value;

    private OptionId(string value) => _value = value;

    public string Value => _value ?? "";

    public static bool TryParse([NotNullWhen(true)] string? text, out OptionId id)
    {
        var ok = text is not null && Kebab.IsWellFormed(text);
        id = ok ? new OptionId(text!) : default;
        return ok;
    }

    /// <exception cref="FormatException">The text is no such id.</exception>
    public static OptionId Parse(string text) =>
        TryParse(text, out var id) ? id : throw new FormatException($"'{text}' is not an id of kind OptionId.");

    public int CompareTo(OptionId other) => string.CompareOrdinal(Value, other.Value);

    public override string ToString() => Value;
}
