namespace Microsoft.Recognizers.Text.DateTime;

/// <summary>Reads stretches of whole days, with "early", "mid", "late" or "end of" before them; the longest reading wins.</summary>
internal sealed class PeriodReader(DateTimeContext context)
{
    private readonly TextTokens tokens = context.Tokens;
    private readonly MonthReader months = new(context);

    /// <summary>A month, week, weekend, year or decade.</summary>
    public Period Read(int at)
    {
        var whole = ReadWhole(at);
        var section = ReadSection(at);
        return section != null && (whole == null || section.Next > whole.Next) ? section : whole;
    }

    private Period ReadWhole(int at)
    {
        Period best = null;
        foreach (var found in new[] { months.Read(at), WeekReader.Read(context, at), ReadYear(at), DecadeReader.Read(context, at) })
        {
            if (found != null && (best == null || found.Next > best.Next)) best = found;
        }

        return best;
    }

    // "2019", "last year", "the year"
    private Period ReadYear(int at)
    {
        var isCutOff = YearReader.IsLonger(tokens, at) || (tokens.IsGlued(at) && tokens[at - 1].Text is "." or "/" or ",");
        if (!isCutOff && YearReader.Read(tokens, at) is { } year)
        {
            return new Period(at + 1, Timex.Year(year), DateRange.OfYears(year), PeriodUnit.Year);
        }

        var offset = tokens.Is(at, "the") ? 0 : Relations.Read(tokens, at);
        if (offset == null || !tokens.Is(at + 1, "year")) return null;
        var told = context.Today.Year + offset.Value;
        return new Period(at + 2, Timex.Year(told), DateRange.OfYears(told), PeriodUnit.Year);
    }

    private Period ReadSection(int at)
    {
        if (PeriodSection.Read(tokens, at) is not { } section) return null;
        var whole = ReadWhole(section.Next) ?? (tokens.Is(section.Next, "the") ? ReadWhole(section.Next + 1) : null);
        return whole == null || whole.Unit == PeriodUnit.Days ? null : section.Of(whole);
    }
}
