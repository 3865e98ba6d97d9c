using System.Globalization;

namespace NumbnessBot.Benchmarks.Bots;

/// <summary>How the replies of a bot come back.</summary>
internal enum Way
{
    ExpectReplies,
    Connector,
    DirectLine,
}

/// <summary>
/// A bot to be measured, as it is named on the command line: <c>[connector:|line:][any:]bare|npm|commits|ours[@stored]|built|postgres|http://address[#process]</c>.
/// </summary>
/// <param name="Text">As it was written.</param>
/// <param name="Way">How its replies come back.</param>
/// <param name="IsOurs">It keeps to our contract, so that each reply can be checked.</param>
/// <param name="Kind">What is to be started, or the address of what runs.</param>
/// <param name="Stored">How many conversations its store holds before.</param>
/// <param name="ProcessId">The process of a bot that runs, to tell its processor time; null when not known.</param>
internal sealed record BotName(string Text, Way Way, bool IsOurs, string Kind, int Stored, int? ProcessId)
{
    private static readonly string[] others = ["bare", "npm", "commits"];

    public bool IsCommits => Kind == "commits";

    /// <exception cref="FormatException">It is none.</exception>
    public static BotName Parse(string text)
    {
        var rest = text;
        var way = Take(ref rest, "connector:") ? Way.Connector : Take(ref rest, "line:") ? Way.DirectLine : Way.ExpectReplies;
        var isAny = Take(ref rest, "any:");
        var stored = Number(ref rest, '@');
        var process = Number(ref rest, '#');
        return rest is "ours" or "built" or "postgres" || others.Contains(rest) || Uri.TryCreate(rest, UriKind.Absolute, out _)
            ? new BotName(text, way, !isAny && !others.Contains(rest), rest.TrimEnd('/'), stored ?? 0, process)
            : throw new FormatException($"'{text}' is no bot. Name ours, built, postgres, bare, npm, commits or an address such as http://127.0.0.1:3978.");
    }

    private static bool Take(ref string rest, string start)
    {
        var starts = rest.StartsWith(start, StringComparison.Ordinal);
        rest = starts ? rest[start.Length..] : rest;
        return starts;
    }

    private static int? Number(ref string rest, char mark)
    {
        if (rest.LastIndexOf(mark) is > 0 and var at && int.TryParse(rest.AsSpan(at + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var number))
        {
            rest = rest[..at];
            return number;
        }

        return null;
    }
}
