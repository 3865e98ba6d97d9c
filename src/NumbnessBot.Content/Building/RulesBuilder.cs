using NumbnessBot.Triage;

namespace NumbnessBot.Content;

internal static class RulesBuilder
{
    public static RuleSet Build(Draft draft, ConditionReader conditions) => new(
        (from file in draft.Of(FileKind.Rules)
         let family = file.Top.Text("family") ?? file.Name
         from entry in file.Top.Maps("rules").Select(m => (Map: m, IsModifier: false))
             .Concat(file.Top.Maps("modifiers").Select(m => (Map: m, IsModifier: true)))
         select RuleOf(entry.Map, family, entry.IsModifier, conditions, draft)).OfType<Rule>().ToList());

    private static Rule? RuleOf(YamlMap map, string family, bool isModifier, ConditionReader conditions, Draft draft)
    {
        if (!RuleId.TryParse(map.Text("id"), out var id) || !draft.Places.TryAdd(Sort.Rule, id.Value, map, draft.Problems))
        {
            return null;
        }

        return new Rule(id, family, conditions.Read(map.Find("when")) ?? ConditionReader.Never)
        {
            Level = LevelIds.TryParse(map.Text(isModifier ? "at-least" : "level"), out var level) ? level : null,
            Raises = [.. map.Maps("raise").Select(m => RaiseOf(m, conditions)).OfType<Raise>()],
            IsModifier = isModifier,
            Sources = [.. map.Texts("source")],
            Hazards = [.. map.Texts("hazard")],
            Topics = Ids.Topics(map.Texts("topics")),
            Note = map.Text("note"),
            ReviewedBy = map.Text("reviewed-by") ?? "none",
        };
    }

    private static Raise? RaiseOf(YamlMap map, ConditionReader conditions) =>
        conditions.Read(map.Find("when")) is { } when && LevelIds.TryParse(map.Text("to"), out var to) ? new Raise(to, when) : null;
}
