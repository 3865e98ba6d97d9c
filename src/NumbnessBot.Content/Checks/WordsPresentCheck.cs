using NumbnessBot.Triage;

namespace NumbnessBot.Content;

/// <summary>Whatever can be said has words in every locale, and no words are left over.</summary>
internal sealed class WordsPresentCheck : IContentCheck
{
    public IEnumerable<ContentProblem> Check(CheckedContent content) => content.Words.SelectMany(words => Check(words, content));

    private static IEnumerable<ContentProblem> Check(LocaleWords words, CheckedContent content)
    {
        var (pack, draft, root) = (content.Pack, content.Draft, $"locales/{words.Id}");
        var speaking = pack.Rules.Steps.Select(s => s.Rule.Id.Value).ToHashSet();
        return
        [
            .. WordsFor.Compare("finding or attribute", [.. content.FindingIds, .. content.AttributeIds], _ => true,
                _ => $"{root}/findings.yaml", draft.Of(FileKind.FindingWords, words.Id)),
            .. WordsFor.Compare("question", [.. pack.Interview.Questions.Select(q => q.Id.Value)], _ => true,
                id => $"{root}/interview/{QuestionId.Parse(id).Stage}.yaml", draft.Of(FileKind.QuestionWords, words.Id)),
            .. WordsFor.Compare("rule", [.. pack.Rules.Rules.Select(r => r.Id.Value)], speaking.Contains,
                id => $"{root}/rules/{FileNameOf(id, content)}.yaml", draft.Of(FileKind.RuleWords, words.Id)),
            .. WordsFor.Compare("pattern", [.. pack.Patterns.Select(p => p.Id.Value)], _ => true,
                _ => $"{root}/patterns.yaml", draft.Of(FileKind.PatternWords, words.Id)),
            .. WordsFor.Compare("country", [.. pack.Countries.Keys.Order()], _ => true,
                _ => $"{root}/countries.yaml", draft.Of(FileKind.CountryWords, words.Id)),
            .. WordsFor.Compare("picture", [.. pack.Pictures.Keys.Order(StringComparer.Ordinal)], _ => true,
                _ => $"{root}/pictures.yaml", draft.Of(FileKind.PictureWords, words.Id)),
            .. Files(FileKind.OutcomeWords, "level", [.. pack.Outcomes.Keys.Select(l => l.Id())], id => $"{root}/outcomes/{id}.yaml", words, draft),
            .. Files(FileKind.TopicText, "topic", [.. pack.Topics.Select(t => t.Id.Value)], id => $"{root}/topics/{id}.md", words, draft),
            .. Single(FileKind.Locale, words, draft),
            .. Single(FileKind.Phrases, words, draft),
        ];
    }

    private static string FileNameOf(string rule, CheckedContent content) =>
        Path.GetFileNameWithoutExtension(content.Places.Of(Sort.Rule, rule).File);

    /// <summary>Words of which each has a file of its own.</summary>
    private static IEnumerable<ContentProblem> Files(
        FileKind kind, string sort, IReadOnlyCollection<string> known, Func<string, string> fileOf, LocaleWords words, Draft draft)
    {
        var names = draft.Of(kind, words.Id).ToDictionary(f => f.Name, f => f.Path);
        foreach (var (name, path) in names.Where(n => !known.Contains(n.Key)))
        {
            yield return new(path, "", $"'{name}' is not a {sort}.", Nearest.Remedy(name, known, "Rename the file after what it is for, or delete it."));
        }

        foreach (var id in known.Where(id => !names.ContainsKey(id)))
        {
            yield return new(fileOf(id), "", $"The {sort} '{id}' has no words.", $"Write the file; schema/{kind.Schema}.schema.json shows its form.");
        }
    }

    private static IEnumerable<ContentProblem> Single(FileKind kind, LocaleWords words, Draft draft)
    {
        if (!draft.Of(kind, words.Id).Any())
        {
            yield return new(kind.Pattern.Replace("*", words.Id, StringComparison.Ordinal), "", "The file is missing.",
                $"Write it; schema/{kind.Schema}.schema.json shows its form.");
        }
    }
}
