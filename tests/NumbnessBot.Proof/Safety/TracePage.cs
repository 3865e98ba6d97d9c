using System.Text;
using NumbnessBot.Proof.Rules;
using NumbnessBot.Triage;

namespace NumbnessBot.Proof.Safety;

/// <summary>docs/safety/traceability.md: each rule from its source over its hazards to the tests that hold it.</summary>
public static class TracePage
{
    private const string Head = """
        # From source to test

        Written by `dotnet run --project tests/benchmarks -- safety` from the rules, [the rule table](../../tests/NumbnessBot.Proof/data/rules.tsv),
        [the stories](../../tests/stories/README.md) and [the denied sentences](../../tests/NumbnessBot.Proof/data/denied.tsv); edit those, not this page. A test
        fails while it is out of date, and while a rule lacks a source (or a note that says why it stands without one), a hazard, a story that raises it, a row
        for each of its levels, a near miss or a denied form. **No clinician has reviewed any rule.**

        In rows, `!x` is denied, `?x` not sure, `~x` taken back, `!*` everything else denied. A *denied* row is one in which the denial alone keeps the rule from
        holding, or from giving a higher level.

        | rule | levels | hazards | stories | rows | near misses | denied rows | denied in words |
        |---|---|---|---|---|---|---|---|

        """;

    public static string Render()
    {
        var page = new StringBuilder(Head);
        foreach (var trace in RuleTrace.All)
        {
            page.Append($"| [{trace.Rule.Id}](#{trace.Rule.Id}) | {Levels(trace)} | {string.Join(' ', trace.Rule.Hazards)} | {trace.Raising.Count + trace.Showing.Count} | ")
                .Append($"{trace.RaisingRows.Count} | {trace.NearMisses.Count} | {trace.Denied.Count} | {trace.DeniedInWords.Count} |\n");
        }

        foreach (var family in RuleTrace.All.GroupBy(t => t.Rule.Family))
        {
            page.Append($"\n## {family.Key}\n\n[`dialogs/rules/{family.Key}.yaml`](../../dialogs/rules/{family.Key}.yaml)\n");
            foreach (var trace in family)
            {
                Write(page, trace);
            }
        }

        return page.ToString();
    }

    /// <summary>A link to a story by its name, from docs/safety.</summary>
    public static string StoryLink(string file) => $"[{Path.GetFileName(file).Replace(".story.yaml", "", StringComparison.Ordinal)}](../../tests/stories/{file})";

    private static void Write(StringBuilder page, RuleTrace trace)
    {
        var rule = trace.Rule;
        page.Append($"\n### {rule.Id}\n\n");
        foreach (var step in rule.Steps())
        {
            page.Append($"- **{step.To.Id()}** when `{step.When}`\n");
        }

        if (!rule.Steps().Any())
        {
            page.Append($"- **{Levels(trace)}**\n");
        }

        Line(page, "Note", rule.Note is { } note ? [note] : []);
        Line(page, "Source", rule.Sources.IsEmpty ? ["unsourced"] : rule.Sources);
        Line(page, "Reviewed by", rule.ReviewedBy == "none" ? ["nobody yet"] : [rule.ReviewedBy]);
        Line(page, "Hazards", rule.Hazards.Select(h => $"[{h}](hazards.md#{h.ToLowerInvariant()})"));
        Line(page, "Stories that raise it", trace.Raising.Select(StoryLink));
        Line(page, "Stories that show it", trace.Showing.Select(StoryLink));
        Line(page, "Stories that must not", trace.Quiet.Select(StoryLink));
        foreach (var rows in trace.RaisingRows.GroupBy(r => r.Level!.Value).OrderByDescending(g => g.Key))
        {
            Line(page, $"Rows, {rows.Key.Id()}", rows.Select(Code));
        }

        Line(page, trace.Levels.Count == 0 ? "Rows without a level" : "Near misses", trace.NearMisses.Select(Code));
        Line(page, "Denied", trace.Denied.Select(Code));
        Line(page, "Denied in words", trace.DeniedInWords.Select(s => $"“{s.Denied}”"));
    }

    private static string Levels(RuleTrace trace) => trace.Levels.Count == 0 ? "no level of its own" : string.Join(", ", trace.Levels.Select(l => l.Id()));

    private static string Code(RuleRow row) => $"`{row.Findings}`";

    private static void Line(StringBuilder page, string name, IEnumerable<string> parts)
    {
        var text = string.Join("; ", parts);
        if (text.Length > 0)
        {
            page.Append($"- {name}: {text}\n");
        }
    }
}
