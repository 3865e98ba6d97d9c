using NumbnessBot.Triage;

namespace NumbnessBot.Content;

/// <summary>A finding has the words that its use needs: a title where it is a choice, a check where "not sure" is asked about once more.</summary>
internal sealed class FindingWordsCheck : IContentCheck
{
    public IEnumerable<ContentProblem> Check(CheckedContent content) => content.Words.SelectMany(words => Check(words, content));

    private static IEnumerable<ContentProblem> Check(LocaleWords words, CheckedContent content)
    {
        var interview = content.Pack.Interview;
        var offered = interview.Questions.SelectMany(q => q.Options).SelectMany(o => o.Findings).ToHashSet();
        var maps = content.Draft.Of(FileKind.FindingWords, words.Id).SelectMany(f => f.Top.Members)
            .Where(m => m.Value is YamlMap).DistinctBy(m => m.Key).ToDictionary(m => m.Key, m => (YamlMap)m.Value);
        foreach (var (id, map) in maps)
        {
            var finding = FindingId.TryParse(id, out var parsed) ? parsed : default;
            if (offered.Contains(finding) && map.Find("option") is null)
            {
                yield return map.Problem($"'{id}' is a choice and has no title.", "Add 'option:' with the line of the list.");
            }

            if (interview.Check(finding) is not null && map.Find("check") is null)
            {
                yield return map.Problem($"An emergency can depend on '{id}', and it has no check.", "Add 'check:' with one concrete yes/no question; yes means present.");
            }

            foreach (var problem in Values(id, map, content.Pack.Vocabulary.Attribute(finding), interview))
            {
                yield return problem;
            }
        }
    }

    private static IEnumerable<ContentProblem> Values(string id, YamlMap map, CaseAttribute? attribute, Interview interview)
    {
        var known = attribute?.Values ?? [];
        var titles = map.Map("values")?.Members ?? [];
        var synonyms = map.Map("synonyms")?.Members ?? [];
        foreach (var (value, at) in titles.Concat(synonyms).Where(m => !known.Contains(m.Key)))
        {
            yield return at.Problem($"'{value}' is not a value of '{id}'.", Nearest.Remedy(value, known, "Take it out, or add it to the attribute's values."));
        }

        var shown = interview.Questions.Where(q => q.Attribute == attribute?.Id).SelectMany(q => q.Options).Select(o => o.Value).ToHashSet();
        foreach (var value in known.Where(v => shown.Contains(v) && titles.All(t => t.Key != v)))
        {
            yield return map.At("values").Problem($"The value '{value}' of '{id}' has no title.", $"Add '{value}:' under 'values'.");
        }
    }
}
