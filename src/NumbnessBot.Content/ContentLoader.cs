using System.Collections.Immutable;

namespace NumbnessBot.Content;

/// <summary>Reads and checks a content folder as a whole.</summary>
public static class ContentLoader
{
    /// <param name="path">The folder that holds findings.yaml; relative paths are seen from the current directory.</param>
    /// <returns>The pack, or null when anything is wrong; and everything that is wrong, not only the first of it.</returns>
    public static ContentResult Load(string path)
    {
        var problems = new List<ContentProblem>();
        if (ContentFolder.Read(path, problems) is not { } folder)
        {
            return new(null, [.. problems]);
        }

        var files = FileReader.Read(folder, LanguageFiles.Contains, problems);
        var isWhole = problems.Count == 0;

        // The schemas look at the files alone; that takes a quarter of the time, and there is a second core.
        var schemas = Task.Run(() => files.SelectMany(SchemaCheck.Check).ToList());
        var draft = new Draft(files);
        var content = PackBuilder.Build(draft, folder);
        problems.AddRange(schemas.GetAwaiter().GetResult());
        problems.AddRange(files.SelectMany(f => TextCheck.Check(f, NeverSay(f, content))));
        problems.AddRange(draft.Problems);
        if (isWhole)
        {
            // A file that could not be read would be missed everywhere else, which would hide its own fault among a hundred others.
            problems.AddRange(ContentChecks.Check(content));
        }

        return Result(content, problems);
    }

    private static ContentResult Result(CheckedContent content, List<ContentProblem> problems)
    {
        var drafts = content.Words.Select(w => w.Id).Where(id => id != ContentPack.DefaultLocale && !content.Pack.Locales.ContainsKey(id))
            .Select(id => $"locales/{id}/").ToList();
        var sorted = problems.Distinct()
            .Select(p => drafts.Any(d => p.File.StartsWith(d, StringComparison.Ordinal)) ? p with { IsWarning = true } : p)
            .OrderBy(p => p.IsWarning).ThenBy(p => p.File, StringComparer.Ordinal).ToImmutableArray();
        return new(sorted.Any(p => !p.IsWarning) ? null : content.Pack, sorted);
    }

    private static ImmutableArray<string> NeverSay(ContentFile file, CheckedContent content) =>
        content.Words.FirstOrDefault(w => w.Id == file.Locale)?.NeverSay ?? [];
}
