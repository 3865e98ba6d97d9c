namespace NumbnessBot.Triage;

/// <summary>Attributes that the program itself has to know by name; all others are the content's alone.</summary>
public static class Attributes
{
    public static readonly FindingId Who = FindingId.Parse("who");
    public static readonly FindingId Age = FindingId.Parse("age");
    public static readonly FindingId Sex = FindingId.Parse("sex");
    public static readonly FindingId Country = FindingId.Parse("country");
    public static readonly FindingId OnsetWhen = FindingId.Parse("onset-when");
    public static readonly FindingId Side = FindingId.Parse("side");
    public static readonly FindingId SpreadTo = FindingId.Parse("spread-to");
    public static readonly FindingId PainSeverity = FindingId.Parse("pain-severity");

    /// <summary>The value of <see cref="Who"/> when the person speaks for another.</summary>
    public const string SomeoneElse = "someone-else";

    /// <summary>In years.</summary>
    public const decimal OldestAge = 120;

    /// <summary>The end of the scale from 0.</summary>
    public const decimal WorstPain = 10;

    /// <summary>The words must speak of "they": somebody else, or a child whose parent is typing.</summary>
    public static bool IsAboutSomeoneElse(this Case @case) => @case.ValueOf(Who) == SomeoneElse;
}
