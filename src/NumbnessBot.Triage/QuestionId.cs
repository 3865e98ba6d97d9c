using System.Diagnostics.CodeAnalysis;

namespace NumbnessBot.Triage;

/// <summary>Names a question, <c>stage.name</c> in kebab-case (<c>screen.toilet</c>); never renamed, never reused.</summary>
public readonly record struct QuestionId
{
    public static readonly QuestionId Consent = new("consent");
    public static readonly QuestionId Opening = new("opening");
    public static readonly QuestionId Review = new("review");

    /// <summary>Whether to go on after a while away, or to start again.</summary>
    public static readonly QuestionId Resume = new("about.resume");

    private readonly string? _value;

    private QuestionId(string value) => _value = value;

    public string Value => _value ?? "";

    /// <summary>The part before the dot; the whole id for the three questions that belong to no stage file.</summary>
    public string Stage => Value.IndexOf('.') is var dot and > 0 ? Value[..dot] : Value;

    public static bool TryParse([NotNullWhen(true)] string? text, out QuestionId id)
    {
        var ok = text is "consent" or "opening" or "review"
            || (text?.IndexOf('.') is int dot and > 0 && Kebab.IsWellFormed(text.AsSpan(0, dot)) && Kebab.IsWellFormed(text.AsSpan(dot + 1)));
        id = ok ? new QuestionId(text!) : default;
        return ok;
    }

    /// <exception cref="FormatException">The text is no such id.</exception>
    public static QuestionId Parse(string text) =>
        TryParse(text, out var id) ? id : throw new FormatException($"'{text}' is not a question id.");

    public override string ToString() => Value;
}
