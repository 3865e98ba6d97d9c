namespace Microsoft.Recognizers.Text.DateTime;

/// <summary>Reads the longest date, time, stretch, duration or repetition that starts at a token.</summary>
internal sealed class DateTimeReader
{
    private readonly TextTokens tokens;
    private readonly DurationReader durations;
    private readonly DateReader dates;
    private readonly ClockReader clocks;
    private readonly DayPhraseReader phrases;

    // In order of preference between readings of the same length.
    private readonly Func<int, Entity>[] readers;

    public DateTimeReader(DateTimeContext context)
    {
        tokens = context.Tokens;
        durations = new DurationReader(context);
        dates = new DateReader(context, durations);
        clocks = new ClockReader(context);
        phrases = new DayPhraseReader(context, dates);
        var moments = new MomentReader(context, dates, clocks, phrases, durations);
        var periods = new PeriodReader(context);
        var dateRanges = new DateRangeReader(context, dates, periods);
        var clockRanges = new ClockRangeReader(context, clocks);
        var stretches = new StretchReader(context, durations);
        var sets = new SetReader(context);
        readers =
        [
            dateRanges.Read, clockRanges.Read, sets.Read, moments.Read, phrases.ReadHalfDay,
            at => phrases.Read(at)?.ToEntity(), at => dates.Read(at)?.ToEntity(), stretches.Read,
            at => periods.Read(at)?.ToEntity(), at => SeasonReader.Read(context, at), ReadClock,
            at => DayPartReader.Read(tokens, at), at => durations.Read(at)?.ToEntity(),
        ];
    }

    /// <summary>What starts here, with the word that modifies it; null if nothing does.</summary>
    public Entity Read(int at)
    {
        if (!CanStart(at)) return null;
        return ReadModified(at) ?? ReadPlain(at);
    }

    // Nothing starts within a word or a figure, as in "B12", or with a sign other than the point of ".5".
    private bool CanStart(int at) => tokens[at].Kind == TokenKind.Symbol
        ? tokens.Is(at, ".")
        : !(tokens.IsGlued(at) && tokens[at - 1].Kind != TokenKind.Symbol);

    private Entity ReadModified(int at)
    {
        if (Modifier.Read(tokens, at) is not { } modifier) return null;
        var entity = ReadPlain(modifier.Next) ?? (tokens.Is(modifier.Next, "the") ? ReadPlain(modifier.Next + 1) : null);
        return entity == null || tokens.Is(entity.Next, "ago") ? null : modifier.Apply(entity);
    }

    private Entity ReadPlain(int at)
    {
        Entity best = null;
        foreach (var reader in readers)
        {
            if (reader(at) is { } found && (best == null || found.Next > best.Next)) best = found;
        }

        return best;
    }

    // A bare number is a time after "at"; a time with a point takes the "at" with it.
    private Entity ReadClock(int at)
    {
        var isDotted = tokens.Is(at, "at") && tokens.Is(at + 2, ".");
        if (isDotted && clocks.Read(at + 1) is { Minute: not null } dotted) return dotted.ToEntity();
        var clock = clocks.Read(at);
        return clock is { IsBare: true } && !tokens.Is(at - 1, "at") ? null : clock?.ToEntity();
    }
}
