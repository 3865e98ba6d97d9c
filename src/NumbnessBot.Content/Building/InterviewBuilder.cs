using NumbnessBot.Triage;

namespace NumbnessBot.Content;

internal static class InterviewBuilder
{
    public static Interview Build(Draft draft, Vocabulary vocabulary, RuleSet rules, ConditionReader conditions)
    {
        var stages = draft.Of(FileKind.Interview)
            .OrderBy(f => Interview.StageIds.IndexOf(f.Name))
            .Select(f => new Stage(f.Name, [.. f.Top.Maps("questions").Select(m => QuestionOf(m, vocabulary, conditions, draft)).OfType<Question>()]));
        return new Interview(stages.ToList(), rules);
    }

    private static Question? QuestionOf(YamlMap map, Vocabulary vocabulary, ConditionReader conditions, Draft draft)
    {
        if (!QuestionId.TryParse(map.Text("id"), out var id)
            || !QuestionKindIds.TryParse(map.Text("kind"), out var kind)
            || !draft.Places.TryAdd(Sort.Question, id.Value, map, draft.Problems))
        {
            return null;
        }

        var attribute = FindingId.TryParse(map.Text("attribute"), out var a) ? a : (FindingId?)null;
        return new Question(id, kind)
        {
            Options = [.. OptionsOf(map, kind, attribute is { } known ? vocabulary.Attribute(known) : null), .. map.Maps("also").Select(AlsoOf).OfType<Option>()],
            Attribute = attribute,
            Finding = FindingId.TryParse(map.Text("finding"), out var finding) ? finding : null,
            When = conditions.Read(map.Find("when")),
            Confirms = map.Flag("confirms"),
            Always = map.Flag("always"),
            OnDemand = map.Flag("on-demand"),
        };
    }

    private static IEnumerable<Option> OptionsOf(YamlMap map, QuestionKind kind, CaseAttribute? attribute)
    {
        if (attribute is null)
        {
            return map.Items("options").Select(FindingOption).OfType<Option>();
        }

        var values = map.Texts("options").ToList();
        var isList = kind is QuestionKind.Single or QuestionKind.Multiple or QuestionKind.Region;
        return (values.Count == 0 && isList ? attribute.Values : values.AsEnumerable())
            .Select(v => OptionId.TryParse(v, out var id) ? new Option(id) { Value = v } : null).OfType<Option>();
    }

    private static Option? FindingOption(YamlPart part) => part switch
    {
        YamlText text when OptionId.TryParse(text.Text, out var id) => new Option(id) { Findings = Ids.Findings([text.Text]) },
        YamlMap map when OptionId.TryParse(map.Text("id"), out var id) => new Option(id) { Findings = Ids.Findings(map.Texts("findings")) },
        _ => null,
    };

    private static Option? AlsoOf(YamlMap map)
    {
        if (!OptionId.TryParse(map.Text("id"), out var id))
        {
            return null;
        }

        return map.Map("sets")?.Members is [var (attribute, value)] && FindingId.TryParse(attribute, out var set)
            ? new Option(id) { Sets = (set, (value as YamlText)?.Text ?? "") }
            : new Option(id) { Value = id.Value };
    }
}
