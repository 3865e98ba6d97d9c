using NumbnessBot.Triage;

namespace NumbnessBot.Content;

internal static class VocabularyBuilder
{
    public static Vocabulary Build(Draft draft)
    {
        var tops = draft.Of(FileKind.Findings).Select(f => f.Top).ToList();
        return new(
            tops.SelectMany(t => t.Maps("findings")).Select(m => FindingOf(m, draft)).OfType<Finding>().ToList(),
            tops.SelectMany(t => t.Maps("attributes")).Select(m => AttributeOf(m, draft)).OfType<CaseAttribute>().ToList());
    }

    private static Finding? FindingOf(YamlMap map, Draft draft) =>
        Id(map, draft) is not { } id
            ? null
            : new Finding(id, map.Text("group") ?? "", map.Text("meaning") ?? "")
            {
                Implies = Ids.Findings(map.Texts("implies")),
                History = map.Flag("history"),
                Lowers = map.Flag("lowers"),
                UnsureIsPresent = map.Flag("unsure-is-present"),
                Page = map.Flag("page"),
            };

    private static CaseAttribute? AttributeOf(YamlMap map, Draft draft) =>
        Id(map, draft) is not { } id
            ? null
            : new CaseAttribute(id, KindOf(map.Text("value")), map.Text("meaning") ?? "")
            {
                Values = [.. map.Texts("values").Distinct()],
                Many = map.Flag("many"),
                Min = map.Number("min") ?? 0,
                Max = map.Number("max") ?? decimal.MaxValue,
                Page = map.Flag("page"),
            };

    private static FindingId? Id(YamlMap map, Draft draft) =>
        FindingId.TryParse(map.Text("id"), out var id) && draft.Places.TryAdd(Sort.Finding, id.Value, map, draft.Problems) ? id : null;

    private static AttributeKind KindOf(string? text) => text switch
    {
        "number" => AttributeKind.Number,
        "date" => AttributeKind.Date,
        "choice" => AttributeKind.Choice,
        _ => AttributeKind.Text,
    };
}
