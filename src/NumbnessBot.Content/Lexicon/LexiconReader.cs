using System.Collections.Immutable;
using NumbnessBot.Language;

namespace NumbnessBot.Content;

/// <summary>Reads the lexicon of one locale from its YAML files.</summary>
public static class LexiconReader
{
    /// <summary>Reads all YAML files below a folder such as <c>dialogs/locales/en/lexicon</c>.</summary>
    /// <returns>The lexicon, which reads with all that is well-formed, and the list of what is not.</returns>
    public static (Language.Lexicon Lexicon, ImmutableArray<ContentProblem> Problems) ReadFolder(string folder)
    {
        if (!Directory.Exists(folder))
        {
            var (empty, faults) = Read([]);
            return (empty, [new ContentProblem(folder, "", "The folder of the lexicon is missing.", "Create it with the word, finding and context files of the locale."), .. faults]);
        }

        return Read(Files(folder));
    }

    /// <summary>Reads files given by name and text.</summary>
    public static (Language.Lexicon Lexicon, ImmutableArray<ContentProblem> Problems) Read(IEnumerable<(string File, string Text)> files)
    {
        var problems = new List<ContentProblem>();
        var lexicon = Language.Lexicon.Compile(ReadSource(files, problems), out var faults);
        return (lexicon, [.. problems, .. faults.Select(Problem)]);
    }

    /// <summary>Reads what files given by name and text hold, before it is compiled.</summary>
    internal static LexiconSource ReadSource(IEnumerable<(string File, string Text)> files, List<ContentProblem> problems)
    {
        var source = LexiconSource.Empty;
        foreach (var (file, text) in files)
        {
            var reader = new LexiconFileReader(file, problems);
            reader.Read(text);
            source = new LexiconSource(
                source.Classes.AddRange(reader.Classes),
                source.Findings.AddRange(reader.Findings),
                source.Triggers.AddRange(reader.Triggers),
                source.Masks.AddRange(reader.Masks),
                source.Spellings.SetItems(reader.Spellings),
                source.CommonWords.AddRange(reader.CommonWords));
        }

        foreach (var twice in source.Findings.GroupBy(f => f.Id).SelectMany(g => g.Skip(1)))
        {
            problems.Add(new ContentProblem(twice.At.File, twice.At.Place, $"The finding '{twice.Id}' stands twice in the lexicon.", "Join the two entries."));
        }

        return source;
    }

    /// <summary>Compiles a lexicon, and patterns of another kind with its word classes: what is heard, and the ways of saying it.</summary>
    /// <param name="heardProblems">Gets what is wrong with those.</param>
    internal static (Language.Lexicon Lexicon, Language.Lexicon Heard) Compile(
        LexiconSource source, IReadOnlyCollection<FindingEntry> heard, List<ContentProblem> problems, List<ContentProblem> heardProblems)
    {
        var both = Language.Lexicon.Compile(source, heard, out var faults, out var heardFaults);
        problems.AddRange(faults.Select(Problem));
        var own = heard.Select(f => f.At.File).ToHashSet(StringComparer.Ordinal);
        heardProblems.AddRange(heardFaults.Where(f => own.Contains(f.At.File)).Select(Problem));
        return both;
    }

    /// <summary>Tries every pattern with words of its own; it takes about as long as reading some thousand messages.</summary>
    /// <returns>Warnings: patterns that collide or can never be read.</returns>
    public static ImmutableArray<ContentProblem> TryFolder(string folder)
    {
        var source = ReadSource(Files(folder), []);
        return [.. new LexiconTrial(source, Language.Lexicon.Compile(source, out _)).Run().Select(f => Problem(f) with { IsWarning = true })];
    }

    private static IEnumerable<(string File, string Text)> Files(string folder) =>
        Directory.EnumerateFiles(folder, "*.yaml", SearchOption.AllDirectories)
            .Order(StringComparer.Ordinal)
            .Select(path => (Path.GetRelativePath(folder, path).Replace('\\', '/'), File.ReadAllText(path)));

    private static ContentProblem Problem(LexiconFault fault) => new(fault.At.File, fault.At.Place, $"{char.ToUpperInvariant(fault.Fault[0])}{fault.Fault[1..]}.", fault.Remedy);
}
