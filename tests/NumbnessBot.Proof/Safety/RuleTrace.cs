using NumbnessBot.Content;
using NumbnessBot.Proof.Playing;
using NumbnessBot.Proof.Rules;
using NumbnessBot.Proof.Stories;
using NumbnessBot.Triage;

namespace NumbnessBot.Proof.Safety;

/// <summary>What stands behind one rule: its source, its hazards and the tests that hold it.</summary>
/// <param name="Levels">Every level that it can give; none for a modifier that works by other means than a level.</param>
/// <param name="Raising">Stories whose advice must rest on it.</param>
/// <param name="Quiet">Stories whose advice must not.</param>
/// <param name="Showing">Stories that show a rule without a level at work.</param>
/// <param name="RaisingRows">Rows of the rule table for which it holds.</param>
/// <param name="NearMisses">Rows for which it must not hold.</param>
/// <param name="Denied">Rows in which a denied sign alone keeps it from holding, or from holding at a higher level.</param>
/// <param name="DeniedInWords">Sentences that deny a sign of it, beside those that tell it.</param>
public sealed record RuleTrace(
    Rule Rule,
    IReadOnlyList<Level> Levels,
    IReadOnlyList<string> Raising,
    IReadOnlyList<string> Quiet,
    IReadOnlyList<string> Showing,
    IReadOnlyList<RuleRow> RaisingRows,
    IReadOnlyList<RuleRow> NearMisses,
    IReadOnlyList<RuleRow> Denied,
    IReadOnlyList<SaidAndDenied> DeniedInWords)
{
    private const char Not = '!';

    /// <summary>The sign told instead of denied: plainly, with "not sure", or as taken back.</summary>
    private static readonly string[] told = ["", "?", "~"];

    /// <summary>Every rule in the order of its file.</summary>
    public static IReadOnlyList<RuleTrace> All { get; } = Read();

    /// <summary>What is missing, in words; nothing when the rule can be followed all the way.</summary>
    public IEnumerable<string> Gaps()
    {
        if (Rule.Sources.IsEmpty && Rule.Note is null)
        {
            yield return "a source, or 'unsourced: true' with a note that says why it stands all the same";
        }

        if (Rule.Hazards.IsEmpty)
        {
            yield return "a hazard";
        }

        if (Levels.Count == 0)
        {
            if (Showing.Count == 0)
            {
                yield return "a story that 'shows' it, since it gives no level";
            }

            yield break;
        }

        if (Raising.Count == 0)
        {
            yield return "a story that raises it";
        }

        foreach (var level in Levels.Where(l => RaisingRows.All(r => r.Level != l)))
        {
            yield return $"a row of rules.tsv in which it gives {level.Id()}";
        }

        if (NearMisses.Count == 0)
        {
            yield return "a row of rules.tsv that nearly raises it";
        }

        if (Denied.Count == 0)
        {
            yield return "a row of rules.tsv in which a denied sign keeps it from holding";
        }

        if (DeniedInWords.Count == 0 && Rule.Steps().Any(s => s.When.Names().Any(n => RealContent.Shared.Current.Pack.Vocabulary.Finding(n) is not null)))
        {
            yield return "a line of denied.tsv with one of its signs";
        }
    }

    /// <summary>The built-in modifiers give levels that stand in no file.</summary>
    public static IReadOnlyList<Level> LevelsOf(Rule rule) =>
        rule.Id == Assessor.UnknownId || rule.Id == Assessor.WithdrawnId ? [Level.Today]
        : rule.Id == Assessor.DefaultId ? [Level.Soon, Level.SelfCare]
        : [.. rule.Steps().Select(s => s.To).Distinct().OrderDescending()];

    private static List<RuleTrace> Read()
    {
        var pack = RealContent.Shared.Current.Pack;
        var stories = Story.All.ToList();
        var rows = RuleRow.All.ToLookup(r => r.Rule);
        return [.. pack.Rules.Rules.Select(rule => Of(rule, stories, [.. rows[rule.Id]], pack))];
    }

    private static RuleTrace Of(Rule rule, List<(string File, Story Story)> stories, List<RuleRow> rows, ContentPack pack) => new(
        rule,
        LevelsOf(rule),
        Files(stories, s => s.Rules.Concat(s.Steps.SelectMany(step => step.Rules ?? [])), rule),
        Files(stories, s => s.NotRules, rule),
        Files(stories, s => s.Shows, rule),
        [.. rows.Where(r => r.Level is not null)],
        [.. rows.Where(r => r.Level is null)],
        [.. rows.Where(r => IsKeptByADenial(r, rule, pack))],
        SaidAndDenied.Of(rule));

    private static List<string> Files(List<(string File, Story Story)> stories, Func<Story, IEnumerable<string>> named, Rule rule) =>
        [.. stories.Where(s => named(s.Story).Contains(rule.Id.Value)).Select(s => s.File)];

    /// <summary>Were the denied sign told, the rule would hold, or give a higher level.</summary>
    private static bool IsKeptByADenial(RuleRow row, Rule rule, ContentPack pack)
    {
        var facts = row.Findings.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var denied = facts.Where(f => f[0] == Not && f != RuleRow.EverythingElseDenied).Select(f => f[1..]).ToList();
        if (facts.Contains(RuleRow.EverythingElseDenied))
        {
            denied.AddRange(pack.Vocabulary.Findings.Select(f => f.Id.Value).Where(f => !facts.Any(said => said.EndsWith(f, StringComparison.Ordinal))));
        }

        return denied.Any(sign => told.Any(how =>
            LevelOf(row with { Findings = string.Join(' ', facts.Where(f => f != Not + sign).Append(how + sign)) }, rule) > Rank(row.Level)));
    }

    private static int LevelOf(RuleRow row, Rule rule) =>
        Rank(RealContent.Shared.Current.Assessor.Assess(row.ToCase()).Held.FirstOrDefault(h => h.Rule.Id == rule.Id)?.Level);

    private static int Rank(Level? level) => level is { } held ? (int)held : -1;
}
