using NumbnessBot.Triage;

namespace NumbnessBot.Language;

/// <summary>The attributes that this room can read.</summary>
internal static class Attributes
{
    public static readonly FindingId Age = FindingId.Parse("age");
    public static readonly FindingId Who = FindingId.Parse("who");
    public static readonly FindingId Sex = FindingId.Parse("sex");
    public static readonly FindingId Side = FindingId.Parse("side");
    public static readonly FindingId SpreadTo = FindingId.Parse("spread-to");
    public static readonly FindingId OnsetWhen = FindingId.Parse("onset-when");
    public static readonly FindingId PainSeverity = FindingId.Parse("pain-severity");
    public static readonly FindingId Country = FindingId.Parse("country");

    public const decimal OldestAge = 120;
    public const decimal WorstPain = 10;
}
