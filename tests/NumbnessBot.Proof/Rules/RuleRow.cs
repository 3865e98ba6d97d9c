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

    public static IReadOnlyList<RuleRow> All { get; } = Read(File.ReadLines(Path.Combine(AppContext.BaseDirectory, "data", "rules.tsv")).Skip(1));

    public Case ToCase() => ToCase(RealContent.Shared.Current.Pack.Vocabulary);

    public Case ToCase(Vocabulary vocabulary)
    {
        var facts = Findings.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var @case = facts.Where(f => f != EverythingElseDenied).Aggregate(Case.Empty, (c, f) => With(c, f, vocabulary));
        return facts.Contains(EverythingElseDenied)
            ? vocabulary.Findings.Where(f => !@case.Findings.ContainsKey(f.Id) && !vocabulary.Implying(f.Id).Any(i => @case.StateOf(i) == FindingState.Present))
                .Aggregate(@case, (c, f) => Answered(c, f.Id, FindingState.Absent))
            : @case;
    }

    private static Case With(Case @case, string fact, Vocabulary vocabulary)
    {
        FindingId Id(string id) => FindingId.Parse(id) is var parsed && (vocabulary.Finding(parsed) is not null || vocabulary.Attribute(parsed) is not null)
            ? parsed
            : throw new FormatException($"'{id}' is neither a finding nor an attribute.");

        return fact switch
        {
            ['!', .. var id] => Answered(@case, Id(id), FindingState.Absent),
            ['~', .. var id] => TakenBack(@case, Id(id)),
            ['?', .. var id] => Answered(@case, Id(id), FindingState.Uncertain),
            _ when fact.Split('=') is [var attribute, var value] => @case.Answer(Id(attribute), value, "", FixedClock.Friday),
            _ => Answered(@case, Id(fact), FindingState.Present),
        };
    }

    private static Case Answered(Case @case, FindingId id, FindingState state) => @case.Answer(id, state, "", FixedClock.Friday);

    private static Case TakenBack(Case @case, FindingId id)
    {
        var denied = Answered(@case, id, FindingState.Absent);
        return denied with { Withdrawn = denied.Withdrawn.SetItem(id, new Known(FindingState.Present, "", FixedClock.Friday, Asked: false)) };
    }

    /// <summary>Lines of a table without its head.</summary>
    public static IReadOnlyList<RuleRow> Read(IEnumerable<string> lines) =>
    [
        .. lines.Select((text, i) => (Text: text, Line: i + 2)).Where(l => l.Text.Length > 0 && !l.Text.StartsWith('#'))
            .Select(l => l.Text.Split('\t') is [var rule, var level, var findings]
                ? new RuleRow(l.Line, RuleId.Parse(rule), LevelOf(level), findings)
                : throw new FormatException(string.Create(CultureInfo.InvariantCulture, $"Line {l.Line} needs a rule, a level and findings."))),
    ];

    private static Level? LevelOf(string text) =>
        text == NotHeld ? null : LevelIds.TryParse(text, out var level) ? level : throw new FormatException($"'{text}' is no level.");
}
