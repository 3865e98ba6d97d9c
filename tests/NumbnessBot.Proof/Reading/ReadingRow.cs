using System.Collections.Immutable;

namespace NumbnessBot.Proof.Reading;

/// <summary>One sentence of a set: its class, the sentence, and what must be read in it.</summary>
/// <param name="Class">Such as <c>finding:urine-leak</c>, <c>pitfall:lists</c>, <c>harmless</c>, <c>notes</c>.</param>
/// <param name="Text">What the person wrote.</param>
/// <param name="Wanted">Findings by id with their states.</param>
/// <param name="Spans">Stretches of the text with their states.</param>
public sealed record ReadingRow(
    string Class, string Text, ImmutableArray<(string Id, string State)> Wanted, ImmutableArray<(string Words, string State)> Spans)
{
    public bool IsHarmless => Wanted.IsEmpty && Spans.IsEmpty;

    public static IEnumerable<ReadingRow> In(string file) =>
        File.ReadLines(file).Where(l => l.Length > 0 && l[0] != '#').Select(Parse);

    private static ReadingRow Parse(string line)
    {
        if (line.Split('\t') is not [var name, var text, var expected])
        {
            throw new FormatException($"This line has not three columns: {line}");
        }

        var parts = expected.Trim() == "-" ? [] : expected.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Select(p => (Name: p[..p.LastIndexOf('=')].Trim(), State: p[(p.LastIndexOf('=') + 1)..].Trim())).ToArray();
        return new ReadingRow(
            name,
            text,
            [.. parts.Where(p => p.Name[0] != '"')],
            [.. parts.Where(p => p.Name[0] == '"').Select(p => (p.Name.Trim('"'), p.State))]);
    }
}
