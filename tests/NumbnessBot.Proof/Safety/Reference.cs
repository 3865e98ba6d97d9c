using NumbnessBot.Proof.Playing;
using NumbnessBot.Triage;

namespace NumbnessBot.Proof.Safety;

/// <summary>What a word in backticks of the safety file names: a file, a folder or a type of the repository, or an id of the content.</summary>
public static class Reference
{
    private static readonly Lazy<Dictionary<string, string>> types = new(() => new[] { "src", "tests" }
        .SelectMany(room => Directory.EnumerateFiles(Repository.Under(room), "*.cs", SearchOption.AllDirectories))
        .Where(f => !f.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal))
        .Order(StringComparer.Ordinal)
        .GroupBy(f => Path.GetFileNameWithoutExtension(f))
        .ToDictionary(g => g.Key, g => Path.GetRelativePath(Repository.Root, g.First()).Replace('\\', '/')));

    /// <summary>Its address, relative to docs/safety; empty for an id that has no page of its own, null when there is no such thing.</summary>
    public static string? Address(string name)
    {
        var pack = RealContent.Shared.Current.Pack;
        if (name.Contains('/', StringComparison.Ordinal) || name.EndsWith(".md", StringComparison.Ordinal))
        {
            var path = Repository.Under(name.Split('/'));
            return File.Exists(path) || Directory.Exists(path) ? "../../" + name : null;
        }

        if (types.Value.TryGetValue(name, out var type))
        {
            return "../../" + type;
        }

        if (RuleId.TryParse(name, out var rule) && pack.Rules.Rule(rule) is not null)
        {
            return $"traceability.md#{name}";
        }

        return IsId(name) ? "" : null;
    }

    /// <summary>The text with each name in backticks made a link; throws for one that names nothing.</summary>
    public static string Linked(string text)
    {
        var parts = text.Split('`');
        for (var i = 1; i < parts.Length; i += 2)
        {
            parts[i] = Address(parts[i]) switch
            {
                null => throw new FormatException($"`{parts[i]}` names nothing, in: {text}"),
                "" => $"`{parts[i]}`",
                var address => $"[`{parts[i]}`]({address})",
            };
        }

        return string.Concat(parts);
    }

    private static bool IsId(string name)
    {
        var pack = RealContent.Shared.Current.Pack;
        return pack.Words("en").Phrases.Find(name) is not null
            || (FindingId.TryParse(name, out var finding) && (pack.Vocabulary.Finding(finding) is not null || pack.Vocabulary.Attribute(finding) is not null))
            || (QuestionId.TryParse(name, out var question) && pack.Interview.Question(question) is not null)
            || pack.Topics.Any(t => t.Id.Value == name);
    }
}
