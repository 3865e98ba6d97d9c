using NumbnessBot.Triage;

namespace NumbnessBot.Content;

/// <summary>A question has a title for every choice and a follow-up for every choice that stands for several findings.</summary>
internal sealed class QuestionWordsCheck : IContentCheck
{
    public IEnumerable<ContentProblem> Check(CheckedContent content) =>
        from words in content.Words
        from file in content.Draft.Of(FileKind.QuestionWords, words.Id)
        from member in file.Top.Members
        where member.Value is YamlMap
        let question = QuestionId.TryParse(member.Key, out var id) ? content.Pack.Interview.Question(id) : null
        where question is { Origin: QuestionOrigin.Authored }
        from problem in Check(question, (YamlMap)member.Value, words)
        select problem;

    private static IEnumerable<ContentProblem> Check(Question question, YamlMap map, LocaleWords words)
    {
        var several = question.Options.Where(o => o.Findings.Length > 1).ToList();
        foreach (var option in question.Options.Where(o => words.Title(question, o) == o.Id.Value && NeedsTitleHere(o)))
        {
            yield return map.At("options").Problem($"The choice '{option.Id}' has no title.", $"Add '{option.Id}:' under 'options'.");
        }

        foreach (var option in several.Where(o => map.Map("follow")?.Find(o.Id.Value) is null))
        {
            yield return map.At("follow").Problem($"The choice '{option.Id}' stands for several findings and has no follow-up.",
                $"Add '{option.Id}:' under 'follow' with the question that tells them apart.");
        }

        foreach (var (name, known) in new[] { ("options", question.Options.ToList()), ("follow", several) })
        {
            var ids = known.Select(o => o.Id.Value).Concat(name == "options" ? question.Options.SelectMany(o => o.Findings).Select(f => f.Value) : []).ToHashSet();
            foreach (var (id, at) in (map.Map(name)?.Members ?? []).Where(m => !ids.Contains(m.Key)))
            {
                yield return at.Problem($"'{id}' is not a choice of '{question.Id}' that needs this.", Nearest.Remedy(id, ids, "Take it out."));
            }
        }
    }

    /// <summary>Titles of findings and of an attribute's values are missed where those words stand.</summary>
    private static bool NeedsTitleHere(Option option) => option.Findings.Length != 1 && (option.Findings.Length > 1 || option.Value is null || option.Sets is not null);
}
