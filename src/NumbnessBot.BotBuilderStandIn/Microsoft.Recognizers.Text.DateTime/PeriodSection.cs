namespace Microsoft.Recognizers.Text.DateTime;

/// <summary>The start, middle or end of a period, as said before it; of months, weeks and years.</summary>
internal sealed record PeriodSection(string Mod, int Next)
{
    public const string Start = "start";
    public const string Middle = "mid";
    public const string End = "end";

    // "earlier this week" narrows the week but is not marked.
    private bool IsUnmarked { get; init; }

    public static PeriodSection Read(TextTokens tokens, int at)
    {
        var isOf = tokens.Is(at + 1, "of");
        var mod = tokens[at].Text switch
        {
            "early" or "earlier" => Start,
            "beginning" or "start" when isOf => Start,
            "mid" => Middle,
            "middle" when isOf => Middle,
            "late" or "later" => End,
            "end" when isOf => End,
            _ => null,
        };
        if (mod == null) return null;
        var isLinked = isOf || (tokens.Is(at + 1, "-") && tokens.IsGlued(at + 1));
        return new PeriodSection(mod, isLinked ? at + 2 : at + 1) { IsUnmarked = tokens[at].Text is "earlier" or "later" };
    }

    public Period Of(Period whole) => whole with
    {
        Past = Cut(whole.Past, whole.Unit),
        Future = Cut(whole.Future, whole.Unit),
        Mod = IsUnmarked ? null : Mod,
    };

    private DateRange Cut(DateRange whole, PeriodUnit unit)
    {
        var (startsEnd, midStart, midEnd, endStart) = unit switch
        {
            PeriodUnit.Month => (whole.Start.AddDays(15), whole.Start.AddDays(9), whole.Start.AddDays(20), whole.Start.AddDays(15)),
            PeriodUnit.Week => (whole.Start.AddDays(3), whole.Start.AddDays(2), whole.Start.AddDays(5), whole.Start.AddDays(3)),
            _ => (whole.Start.AddMonths(6), whole.Start.AddMonths(3), whole.Start.AddMonths(9), whole.Start.AddMonths(6)),
        };
        return Mod switch
        {
            Start => whole with { End = startsEnd },
            Middle => new DateRange(midStart, midEnd),
            _ => whole with { Start = endStart },
        };
    }
}
