using System.Collections.Immutable;
using NumbnessBot.Triage;

namespace NumbnessBot.Content;

internal static class PatternsBuilder
{
    public static ImmutableArray<Pattern> Build(Draft draft, ConditionReader conditions) =>
        [.. draft.Of(FileKind.Patterns).SelectMany(f => f.Top.Maps("patterns")).Select(m => PatternOf(m, conditions, draft)).OfType<Pattern>()];

    private static Pattern? PatternOf(YamlMap map, ConditionReader conditions, Draft draft)
    {
        if (!PatternId.TryParse(map.Text("id"), out var id) || !draft.Places.TryAdd(Sort.Pattern, id.Value, map, draft.Problems)
            || !TopicId.TryParse(map.Text("topic"), out var topic) || !LevelIds.TryParse(map.Text("up-to"), out var upTo))
        {
            return null;
        }

        return new Pattern(id, topic, conditions.Read(map.Find("when")) ?? ConditionReader.Never)
        {
            UpTo = upTo,
            Fits = Conditions(map, "fits", conditions),
            Against = Conditions(map, "against", conditions),
            Tests = Ids.Topics(map.Texts("tests")),
            Professionals = Ids.Topics(map.Texts("professional")),
            LookAgain = TimeSpan.FromDays((double)(map.Number("look-again-days") ?? 0)),
            Sources = [.. map.Texts("source")],
            Date = map.Text("date") ?? "",
            ReviewedBy = map.Text("reviewed-by") ?? "none",
        };
    }

    private static ImmutableArray<Condition> Conditions(YamlMap map, string list, ConditionReader conditions) =>
        [.. map.TextParts(list).Select(conditions.Read).OfType<Condition>()];
}
