using System.Reflection;
using NumbnessBot.Content;

namespace NumbnessBot.Language.Tests.Findings;

/// <summary>The English lexicon of this repository, read once, and the tables of the data folder.</summary>
internal static class ShippedLexicon
{
    private static readonly Lazy<(Lexicon Lexicon, IReadOnlyList<ContentProblem> Problems)> read = new(() =>
    {
        var (lexicon, problems) = LexiconReader.ReadFolder(Folder);
        return (lexicon, problems);
    });

    private static readonly Lazy<FindingReader> reader = new(() => new FindingReader(Lexicon));

    public static string Folder => Path.Combine(
        typeof(ShippedLexicon).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().First(a => a.Key == "Dialogs").Value!, "locales", "en", "lexicon");

    public static Lexicon Lexicon => read.Value.Lexicon;

    public static IReadOnlyList<ContentProblem> Problems => read.Value.Problems;

    public static FindingReader Reader => reader.Value;

    /// <summary>The rows of a table; lines that begin with # are headings.</summary>
    public static IEnumerable<string[]> Rows(string file) =>
        File.ReadLines(Path.Combine(AppContext.BaseDirectory, "data", file)).Where(l => l.Length > 0 && l[0] != '#').Select(l => l.Split('\t'));

    public static IEnumerable<string> Emergencies => Rows("emergency-findings.txt").Select(r => r[0]);
}
