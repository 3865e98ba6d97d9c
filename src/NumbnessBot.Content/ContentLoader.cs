using System.Collections.Immutable;

namespace NumbnessBot.Content;

/// <summary>Reads and checks a content folder as a whole.</summary>
public static class ContentLoader
{
    /// <param name="path">The folder that holds findings.yaml; relative paths are seen from the current directory.</param>
    /// <param name="stamp">The file of a <see cref="ContentStamp"/>: content that it fits is read, but not checked again. Null checks everything.</param>
    /// <returns>The pack, or null when anything is wrong; and everything that is wrong, not only the first of it.</returns>
    public static ContentResult Load(string path, string? stamp = null)
    {
        var problems = new List<ContentProblem>();
        return ContentFolder.Read(path, problems) is { } folder
            ? Load(folder, problems, isChecked: problems.Count == 0 && ContentStamp.Fits(folder, stamp))
            : new(null, [.. problems]);
    }

    /// <param name="problems">What was found while the folder was read; a folder with such a fault is not checked before.</param>
    /// <param name="isChecked">True when these very bytes have passed every check.</param>
    internal static ContentResult Load(ContentFolder folder, List<ContentProblem> problems, bool isChecked)
    {
        var files = FileReader.Read(folder, LanguageFiles.Contains, problems);
        var isWhole = problems.Count == 0;

        // The schemas look at the files alone; that takes a quarter of the time, and there is a second core.
        var schemas = isChecked ? null : Task.Run(() => files.SelectMany(SchemaCheck.Check).ToList());
        var draft = new Draft(files);
        var content = PackBuilder.Build(draft, folder);
        if (schemas is not null)
        {
            problems.AddRange(schemas.GetAwaiter().GetResult());
            problems.AddRange(files.SelectMany(f => TextCheck.Check(f, NeverSay(f, content))));
        }

        problems.AddRange(draft.Problems);
        if (isWhole && !isChecked)
        {
            // A file that could not be read would be missed everywhere else, which would hide its own fault among a hundred others.
            problems.AddRange(ContentChecks.Check(content));
        }

        return Result(content, problems) with { WasChecked = !isChecked };
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
