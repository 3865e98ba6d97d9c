using System.Text;
using System.Text.RegularExpressions;
using NumbnessBot.Host.Tests.Playing;

namespace NumbnessBot.Host.Tests.Documents;

/// <summary>A document of the repository.</summary>
/// <param name="Path">From the top of the repository, with slashes.</param>
internal sealed partial record MarkdownFile(string Path, string Text)
{
    private static readonly string[] notOurs = ["artifacts", "node_modules", "bin", "obj", ".git", "StrykerOutput", "TestResults", "data"];

    /// <summary>All documents, without what the bot tells people under dialogs/locales.</summary>
    public static IReadOnlyList<MarkdownFile> All { get; } =
    [
        .. Under(new DirectoryInfo(Repository.Root)).Select(f => System.IO.Path.GetRelativePath(Repository.Root, f).Replace('\\', '/'))
            .Where(path => !(path.StartsWith("dialogs/locales/", StringComparison.Ordinal) && path.Contains("/topics/", StringComparison.Ordinal)))
            .Order(StringComparer.Ordinal).Select(path => new MarkdownFile(path, File.ReadAllText(System.IO.Path.Combine(Repository.Root, path)).ReplaceLineEndings("\n"))),
    ];

    /// <summary>What stands between fences.</summary>
    public IEnumerable<string> Blocks => Text.Split("\n```").Where((_, i) => i % 2 == 1).Select(block => block[(block.IndexOf('\n') + 1)..]);

    /// <summary>Everything else.</summary>
    public string Prose => string.Concat(Text.Split("\n```").Where((_, i) => i % 2 == 0).Select((part, i) => (i == 0 ? "" : "\n") + part));

    /// <summary>Targets of links and pictures.</summary>
    public IEnumerable<string> Links => Link().Matches(Code().Replace(Prose, "")).Select(m => m.Groups[1].Value);

    /// <summary>The anchors that a reader on the web can jump to.</summary>
    public IEnumerable<string> Anchors
    {
        get
        {
            var seen = new Dictionary<string, int>();
            foreach (var heading in Prose.Split('\n').Where(l => Heading().IsMatch(l)))
            {
                var anchor = Anchor(heading.TrimStart('#'));
                seen[anchor] = seen.GetValueOrDefault(anchor, -1) + 1;
                yield return seen[anchor] == 0 ? anchor : $"{anchor}-{seen[anchor]}";
            }
        }
    }

    private static string Anchor(string heading)
    {
        var anchor = new StringBuilder();
        foreach (var c in LinkText().Replace(heading, "$1").Trim().ToLowerInvariant())
        {
            anchor.Append(c == ' ' ? "-" : char.IsLetterOrDigit(c) || c is '-' or '_' ? c : "");
        }

        return anchor.ToString();
    }

    private static IEnumerable<string> Under(DirectoryInfo folder) =>
        folder.EnumerateFiles("*.md").Select(f => f.FullName).Concat(folder.EnumerateDirectories().Where(d => !notOurs.Contains(d.Name)).SelectMany(Under));

    [GeneratedRegex("\\]\\(([^)\\s]+)(?: \"[^\"]*\")?\\)")]
    private static partial Regex Link();

    [GeneratedRegex("`[^`\n]*`")]
    private static partial Regex Code();

    [GeneratedRegex("^#{1,6} ")]
    private static partial Regex Heading();

    [GeneratedRegex("\\[([^\\]]*)\\]\\([^)]*\\)")]
    private static partial Regex LinkText();
}
