using System.Text.RegularExpressions;
using NumbnessBot.Proof.Playing;

namespace NumbnessBot.Conversation.Tests.Contributing;

/// <summary>The worked examples of CONTRIBUTING.md by their headings.</summary>
internal static partial class ContributingGuide
{
    public static IReadOnlyDictionary<string, WorkedExample> Examples { get; } = File.ReadAllText(Repository.Under("CONTRIBUTING.md")).ReplaceLineEndings("\n")
        .Split("\n### ").Skip(1).Select(Read).ToDictionary(e => e.Name);

    private static WorkedExample Read(string section)
    {
        var parts = section.Split("\n```");
        var blocks = parts.Skip(1).Chunk(2).Zip(parts.Where((_, i) => i % 2 == 0), (block, before) => (
            Heading: Heading().Match(before[(before.LastIndexOf('\n') + 1)..]),
            Language: block[0][..block[0].IndexOf('\n')],
            Text: block[0][(block[0].IndexOf('\n') + 1)..] + "\n")).ToList();
        return new WorkedExample(
            section[..section.IndexOf('\n')],
            [.. blocks.Where(b => b.Heading.Success).Select(b => new WorkedEdit(b.Heading.Groups["path"].Value, b.Heading.Groups["where"].Value, b.Heading.Groups["line"].Value, b.Text))],
            [.. blocks.Where(b => !b.Heading.Success && b.Language.Length == 0).SelectMany(b => b.Text.Split('\n', StringSplitOptions.RemoveEmptyEntries))],
            [.. blocks.Where(b => !b.Heading.Success && b.Language.Length > 0).Select(b => b.Text.Trim())]);
    }

    [GeneratedRegex("^`(?<path>[^`]+)` \\((?<where>new|instead|at the end|above|below)(?: `(?<line>[^`]+)`)?\\)$")]
    private static partial Regex Heading();
}

/// <param name="Edits">What goes into which file, in order.</param>
/// <param name="Commands">Command lines.</param>
/// <param name="Code">Blocks in a language that belong to no file of their own.</param>
internal sealed record WorkedExample(string Name, IReadOnlyList<WorkedEdit> Edits, IReadOnlyList<string> Commands, IReadOnlyList<string> Code)
{
    /// <summary>The lines that go into a table.</summary>
    public IEnumerable<string> LinesFor(string table) => Edits.Single(e => e.Path.EndsWith(table, StringComparison.Ordinal)).Text.Split('\n', StringSplitOptions.RemoveEmptyEntries);
}

/// <param name="Path">From the top of the repository.</param>
/// <param name="Where"><c>new</c>, <c>instead</c>, <c>at the end</c>, <c>above</c> or <c>below</c> a line.</param>
internal sealed record WorkedEdit(string Path, string Where, string Line, string Text);
