using System.Globalization;
using DateObject = System.DateTime;

namespace Microsoft.Recognizers.Text.DateTime;

/// <summary>Reads days in figures: 2024-03-12, 12/03/2024, 12.03.24, 3/12.</summary>
internal sealed class NumericDateReader(DateTimeContext context)
{
    // Two figures up to here are of this century.
    private const int LastShortYear = 49;

    private readonly TextTokens tokens = context.Tokens;

    public DateSpan Read(int at)
    {
        if (!tokens.IsDigits(at) || tokens[at].Text.Length > 4 || (tokens.IsGlued(at) && IsSeparator(at - 1))) return null;
        var separator = tokens[at + 1].Text;
        if (!IsSeparator(at + 1) || !IsGluedFigures(at + 2)) return null;
        if (tokens.Is(at + 3, separator) && IsGluedFigures(at + 4)) return ReadFull(at);
        return separator == "/" ? ReadShort(at) : null;
    }

    private DateSpan ReadFull(int at)
    {
        if (GoesOn(at + 5)) return null;
        var (first, second, third) = (Figures(at), Figures(at + 2), Figures(at + 4));
        if (tokens[at].Text.Length == 4) return Build(first, second, third, at + 5);
        var year = tokens[at + 4].Text.Length switch
        {
            4 => third,
            2 => third <= LastShortYear ? 2000 + third : 1900 + third,
            _ => 0,
        };
        var (day, month) = Order(first, second);
        return Build(year, month, day, at + 5);
    }

    private DateSpan ReadShort(int at)
    {
        if (tokens[at].Text.Length > 2 || tokens[at + 2].Text.Length > 2 || GoesOn(at + 3)) return null;
        var (day, month) = Order(Figures(at), Figures(at + 2));
        return month is >= 1 and <= 12 ? NearestDates.MonthDay(context, at + 3, month, day) : null;
    }

    // Day and month in the order of the culture, unless only the other order gives a month.
    private (int Day, int Month) Order(int first, int second)
    {
        var dayFirst = context.DayFirst ? second <= 12 : first > 12;
        return dayFirst ? (first, second) : (second, first);
    }

    private static DateSpan Build(int year, int month, int day, int next)
    {
        if (year is < 1000 or > 9000 || month is < 1 or > 12 || day < 1 || day > DateObject.DaysInMonth(year, month)) return null;
        return new DateSpan(next, new DateObject(year, month, day)) { Year = year };
    }

    private bool IsSeparator(int at) => tokens[at].Text is "/" or "-" or "." && tokens.IsGlued(at);

    private bool IsGluedFigures(int at) => tokens.IsDigits(at) && tokens.IsGlued(at) && tokens[at].Text.Length <= 4;

    // More figures or letters: not a date. The T before a time is none of them.
    private bool GoesOn(int at) =>
        tokens.IsGlued(at) && (tokens.IsWord(at)
            ? !tokens.Is(at, "t")
            : IsSeparator(at) && tokens.IsDigits(at + 1) && tokens.IsGlued(at + 1));

    private int Figures(int at) =>
        int.TryParse(tokens[at].Text, NumberStyles.None, CultureInfo.InvariantCulture, out var value) ? value : 0;
}
