using System.Globalization;

namespace Microsoft.Recognizers.Text.DateTime;

/// <summary>Reads years in four figures, and years told from this one.</summary>
internal static class YearReader
{
    private const int First = 1500;
    private const int Last = 2199;

    /// <summary>The year that stands here in four figures; null if none does.</summary>
    public static int? Read(TextTokens tokens, int at)
    {
        var text = tokens[at].Text;
        if (!tokens.IsDigits(at) || text.Length != 4 || !text.All(char.IsAsciiDigit)) return null;
        var year = int.Parse(text, CultureInfo.InvariantCulture);
        return year is >= First and <= Last ? year : null;
    }

    /// <summary>The year after a month or a day, with what joins them: "2024", ", 2024", "of 2024", "last year".</summary>
    public static (int Year, int Next)? ReadAfter(DateTimeContext context, int at)
    {
        var tokens = context.Tokens;
        var start = tokens.Is(at, ",") || tokens.Is(at, "of") || tokens.Is(at, "in") ? at + 1 : at;
        if (Read(tokens, start) is { } year && !IsLonger(tokens, start)) return (year, start + 1);
        if (Relations.Read(tokens, start) is { } offset && tokens.Is(start + 1, "year")) return (context.Today.Year + offset, start + 2);
        return null;
    }

    /// <summary>Whether these figures go on: "2019.5", "2000mg".</summary>
    public static bool IsLonger(TextTokens tokens, int at) =>
        tokens.IsGlued(at + 1) && (tokens.IsWord(at + 1) || (tokens.IsGlued(at + 2) && tokens.IsDigits(at + 2)));
}
