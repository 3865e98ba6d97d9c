namespace Microsoft.Recognizers.Text.DateTime;

/// <summary>Reads lengths of time: "three weeks", "half an hour", "an hour and a half", "1 hr 30 mins", "all day".</summary>
internal sealed class DurationReader(DateTimeContext context)
{
    private const int MostParts = 6;

    private readonly TextTokens tokens = context.Tokens;

    public DurationSpan Read(int at)
    {
        if (ReadWhole(at) is { } whole) return whole;
        if (ReadHalf(at) is { } half) return half;
        if (ReadPart(at, out var next) is not { } first) return null;
        if (tokens.Follow(next, "and", "a", "half"))
        {
            return new DurationSpan(next + 3, [(first.Amount + 0.5, first.Unit)]);
        }

        var parts = new List<(double Amount, DurationUnit Unit)> { first };
        while (parts.Count < MostParts)
        {
            var start = tokens.Is(next, "and") || tokens.Is(next, ",") ? next + 1 : next;
            if (ReadPart(start, out var after) is not { } part || part.Unit.Seconds >= parts[^1].Unit.Seconds) break;
            parts.Add(part);
            next = after;
        }

        return new DurationSpan(next, parts);
    }

    private DurationSpan ReadWhole(int at)
    {
        if (!tokens.Is(at, "all") && !tokens.Is(at, "whole") && !tokens.Is(at, "full")) return null;
        return tokens[at + 1].Text is "day" or "week" or "month" or "year"
            ? new DurationSpan(at + 2, [(1, DurationUnit.Read(tokens, at + 1))])
            : null;
    }

    private DurationSpan ReadHalf(int at)
    {
        if (!tokens.Is(at, "half")) return null;
        var unit = tokens.Is(at + 1, "a") || tokens.Is(at + 1, "an") ? at + 2 : at + 1;
        return DurationUnit.Read(tokens, unit) is { } found ? new DurationSpan(unit + 1, [(0.5, found)]) : null;
    }

    private (double Amount, DurationUnit Unit)? ReadPart(int at, out int next)
    {
        next = at;
        if (AmountReader.Read(context, at) is not { } amount) return null;
        var isHyphened = tokens.Is(amount.Next, "-") && tokens.IsGlued(amount.Next) && tokens.IsGlued(amount.Next + 1);
        var unit = isHyphened ? amount.Next + 1 : amount.Next;
        next = unit + 1;
        return DurationUnit.Read(tokens, unit) is { } found ? (amount.Value, found) : null;
    }
}
