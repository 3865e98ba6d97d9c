using System.Diagnostics.CodeAnalysis;

namespace NumbnessBot.Triage;

/// <summary>Names an education topic (<c>sciatica</c>); see dialogs/topics.yaml.</summary>
public readonly record struct TopicId : IComparable<TopicId>
{
    private readonly string? _value;

    private TopicId(string value) => _value = value;

    public string Value => _value ?? "";

    public static bool TryParse([NotNullWhen(true)] string? text, out TopicId id)
    {
        var ok = text is not null && Kebab.IsWellFormed(text);
        id = ok ? new TopicId(text!) : default;
        return ok;
    }

    /// <exception cref="FormatException">The text is no such id.</exception>
    public static TopicId Parse(string text) =>
        TryParse(text, out var id) ? id : throw new FormatException($"'{text}' is not an id of kind TopicId.");

    public int CompareTo(TopicId other) => string.CompareOrdinal(Value, other.Value);

    public override string ToString() => Value;
}
