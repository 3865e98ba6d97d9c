using System.Collections.Frozen;
using System.Collections.Immutable;
using NumbnessBot.Triage;

namespace NumbnessBot.Content;

/// <summary>Builds what stands around the rules: levels, countries, topics and hazards.</summary>
internal static class SupportBuilder
{
    public static FrozenDictionary<Level, Outcome> Outcomes(Draft draft)
    {
        var outcomes = new Dictionary<Level, Outcome>();
        foreach (var map in Entries(draft, FileKind.Outcomes, "outcomes", "id", Sort.Outcome))
        {
            if (LevelIds.TryParse(map.Text("id"), out var level))
            {
                var within = TimeSpan.FromHours((double)(map.Number("within-hours") ?? 0));
                outcomes[level] = new Outcome(level, within, map.Text("conversation") == "open", Ids.Topics(map.Texts("topics")));
            }
        }

        return outcomes.ToFrozenDictionary();
    }

    public static FrozenDictionary<string, Country> Countries(Draft draft)
    {
        var countries = new Dictionary<string, Country>();
        foreach (var map in Entries(draft, FileKind.Countries, "countries", "code", Sort.Country))
        {
            if (Line(map, "emergency") is { } emergency)
            {
                var code = map.Text("code")!;
                countries[code] = new Country(code, emergency) { Advice = Line(map, "advice"), Crisis = Line(map, "crisis"), Violence = Line(map, "violence") };
            }
        }

        return countries.ToFrozenDictionary();
    }

    public static ImmutableArray<Topic> Topics(Draft draft) =>
    [
        .. from map in Entries(draft, FileKind.Topics, "topics", "id", Sort.Topic)
           from id in Ids.Topics([map.Text("id")!])
           select new Topic(id, map.Text("group") ?? "")
           {
               AfterScreen = map.Flag("after-screen"),
               Related = Ids.Topics(map.Texts("related")),
               Picture = map.Text("picture"),
               Sources = [.. map.Texts("source")],
               Date = map.Text("date") ?? "",
               ReviewedBy = map.Text("reviewed-by") ?? "none",
           },
    ];

    public static FrozenDictionary<string, Hazard> Hazards(Draft draft) =>
        Entries(draft, FileKind.Hazards, "hazards", "id", Sort.Hazard)
            .Select(m => new Hazard(m.Text("id")!, m.Text("meaning") ?? "")
            {
                Causes = [.. m.Texts("cause")],
                Effect = m.Text("effect") ?? "",
                Harm = m.Text("harm") ?? "",
                Before = Risk(m, "before"),
                Guards = [.. m.Texts("guarded-by")],
                After = Risk(m, "after"),
                Residual = m.Text("residual") ?? "",
                Status = m.Text("status") ?? "",
            })
            .ToFrozenDictionary(h => h.Id);

    private static List<YamlMap> Entries(Draft draft, FileKind kind, string list, string key, string sort) =>
    [
        .. draft.Of(kind).SelectMany(f => f.Top.Maps(list))
            .Where(m => m.Text(key) is { } id && draft.Places.TryAdd(sort, id, m, draft.Problems)),
    ];

    private static Risk Risk(YamlMap hazard, string when) =>
        new((int)(hazard.Map(when)?.Number("severity") ?? 0), (int)(hazard.Map(when)?.Number("likelihood") ?? 0));

    private static PhoneLine? Line(YamlMap country, string line) =>
        country.Map(line)?.Text("number") is { } number ? new PhoneLine(number, country.Map(line)!.Text("source") ?? "") : null;
}
