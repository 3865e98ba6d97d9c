using System.Globalization;
using NumbnessBot.Proof.Playing;
using NumbnessBot.Triage;

namespace NumbnessBot.Proof.Rules;

/// <summary>One row of data/rules.tsv: a rule, the level it gives for these findings, or null where it must not hold.</summary>
public sealed record RuleRow(int Line, RuleId Rule, Level? Level, string Findings)
{
    /// <summary>Every finding that the row does not name is denied.</summary>
    public const string EverythingElseDenied = "!*";
    private const string NotHeld = "-";

    public static IReadOnlyList<RuleRow> All { get; } = Read(Path.Combine(AppContext.BaseDirectory, "data", "rules.tsv"));

    public Case ToCase()
    {
        var vocabulary = RealContent.Shared.Current.Pack.Vocabulary;
        var facts = Findings.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var @case = facts.Where(f => f != EverythingElseDenied).Aggregate(Case.Empty, With);
        return facts.Contains(EverythingElseDenied)
            ? vocabulary.Findings.Where(f => !@case.Findings.ContainsKey(f.Id) && !vocabulary.Implying(f.Id).Any(i => @case.StateOf(i) == FindingState.Present))
                .Aggregate(@case, (c, f) => Answered(c, f.Id.Value, FindingState.Absent))
            : @case;
    }

    private static Case With(Case @case, string fact) => fact switch
    {
        ['!', .. var id] => Answered(@case, id, FindingState.Absent),
        ['~', .. var id] => TakenBack(@case, id),
        ['?', .. var id] => Answered(@case, id, FindingState.Uncertain),
        _ when fact.Split('=') is [var attribute, var value] => @case.Answer(IdOf(attribute), value, "", FixedClock.Friday),
        _ => Answered(@case, fact, FindingState.Present),
    };

    private static Case Answered(Case @case, string id, FindingState state) => @case.Answer(IdOf(id), state, "", FixedClock.Friday);

    private static Case TakenBack(Case @case, string id)
    {
        var denied = Answered(@case, id, FindingState.Absent);
        return denied with { Withdrawn = denied.Withdrawn.SetItem(IdOf(id), new Known(FindingState.Present, "", FixedClock.Friday, Asked: false)) };
    }

    private static FindingId IdOf(string id)
    {
        var vocabulary = RealContent.Shared.Current.Pack.Vocabulary;
        var parsed = FindingId.Parse(id);
        return vocabulary.Finding(parsed) is not null || vocabulary.Attribute(parsed) is not null
            ? parsed
            : throw new FormatException($"'{id}' is neither a finding nor an attribute.");
    }

    private static List<RuleRow> Read(string path) =>
    [
        .. File.ReadLines(path).Select((text, i) => (Text: text, Line: i + 1)).Skip(1).Where(l => l.Text.Length > 0 && !l.Text.StartsWith('#'))
            .Select(l => l.Text.Split('\t') is [var rule, var level, var findings]
                ? new RuleRow(l.Line, RuleId.Parse(rule), LevelOf(level), findings)
                : throw new FormatException(string.Create(CultureInfo.InvariantCulture, $"Line {l.Line} needs a rule, a level and findings."))),
    ];

    private static Level? LevelOf(string text) =>
        text == NotHeld ? null : LevelIds.TryParse(text, out var level) ? level : throw new FormatException($"'{text}' is no level.");
}
