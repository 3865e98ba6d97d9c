namespace NumbnessBot.Content;

/// <summary>The lexicon reads findings that exist, and every finding can be read. A missing one is a warning: it can still be asked.</summary>
internal sealed class LexiconCheck : IContentCheck
{
    public IEnumerable<ContentProblem> Check(CheckedContent content) => content.Words.SelectMany(words => Check(words, content));

    private static IEnumerable<ContentProblem> Check(LocaleWords words, CheckedContent content)
    {
        var folder = $"locales/{words.Id}/lexicon";
        foreach (var id in words.Lexicon.Findings.Where(id => content.Pack.Vocabulary.Finding(id) is null))
        {
            yield return new(folder, $"findings/{id}", $"'{id}' is not a finding.",
                Nearest.Remedy(id.Value, content.FindingIds, "Name a finding of findings.yaml, or add it there."));
        }

        foreach (var finding in content.Pack.Vocabulary.Findings.Where(f => !words.Lexicon.Findings.Contains(f.Id)))
        {
            yield return new(folder, "", $"No phrase says '{finding.Id}', so it is only known when asked.", $"Add '{finding.Id}:' with the words people use.") { IsWarning = true };
        }
    }
}
