using System.Collections.Immutable;
using NumbnessBot.Content;
using NumbnessBot.Triage;

namespace NumbnessBot.Report;

/// <summary>Sets a page out in the order in which clinicians hand over (SBAR), with its headings; text, web page and FHIR narrative show this.</summary>
public sealed class PageLayout(LocaleWords words)
{
    /// <summary>What was said to be so comes first, what concerns somebody else last.</summary>
    private static readonly FindingState[] states =
    [
        FindingState.Present, FindingState.Uncertain, FindingState.Past, FindingState.Absent, FindingState.Hypothetical, FindingState.Other, FindingState.Unknown,
    ];

    private static readonly ImmutableHashSet<FindingId> aboutThePerson = [Attributes.Who, Attributes.Age, Attributes.Sex, Attributes.Country];

    public string Title => words.Phrases["summary.title"];

    public string Footer => words.Phrases["summary.footer"];

    public ImmutableArray<PageBlock> Of(DoctorsPage page) =>
    [
        Block("situation", [Level(page), Section("about", true, Relation(page).Concat(Values(page, aboutThePerson.Contains)))]),
        Block("background",
        [
            Section("details", true, Values(page, id => !aboutThePerson.Contains(id))),
            .. Findings(page, isHistory: true),
            Section("sayings", true, page.Sayings.Select(s => new PageLine(s.Words) { Said = s })),
        ]),
        Block("assessment",
        [
            .. Findings(page, isHistory: false),
            Section("one-of", true, page.OneOf.Select(o => new PageLine(string.Join("; ", o.Findings.Select(f => f.Name))) { Id = string.Join(' ', o.Findings.Select(f => f.Id)) })),
            Section("withdrawn", false, page.Withdrawn.Select(Line)),
            Section("open", false, page.Open.Select(o => new PageLine(o.Name) { Id = o.Id.Value })),
        ]),
        Block("recommendation",
        [
            Section("told", true, page.Told.Length == 0 ? [] : [new PageLine(page.Told)]),
            Section("rules", true, page.Rules.Select(Rule)),
        ]),
    ];

    /// <summary>When the page was made and of what; one line each.</summary>
    public ImmutableArray<PageLine> About(DoctorsPage page) =>
    [
        new(Filled("report.made", PageTime.Of(page.MadeAt))),
        .. page.SeenAt is { } seen ? [new PageLine(Filled("report.seen", PageTime.Of(seen)))] : ImmutableArray<PageLine>.Empty,
        new(Filled("report.content", page.ContentVersion)),
    ];

    /// <summary>What stands over the signs that were taken back.</summary>
    public string Withdrawn => words.Phrases["report.withdrawn"];

    /// <summary>What stands over a choice of which at least one finding is present.</summary>
    public string OneOf => words.Phrases["report.one-of"];

    /// <summary>Stands beside a rule that was announced and holds no longer.</summary>
    public string RuleOver => words.Phrases["report.rule-over"];

    /// <summary>What stands over the questions with their answers, where they are shown by themselves.</summary>
    public string Questions => words.Phrases["report.questions"];

    /// <summary>What a code of the page's own is called: <c>level</c>, <c>level-now</c>, <c>relation</c>, or how something was learnt, <c>asked</c> or <c>told</c>.</summary>
    public string NameOfCode(string code) => words.Phrases[$"report.code.{code}"];

    /// <summary>The name of a level, for clinicians.</summary>
    public string NameOf(Level level) => words.Phrases[$"report.level.{level.Id()}"];

    /// <summary>What a finding's state is called, and whether it was asked for: "Asked and absent".</summary>
    public string NameOf(FindingState state, bool asked) => words.Phrases[$"report.{Key(state, asked)}"];

    private static string Key(FindingState state, bool asked) => $"{(asked ? "asked" : "told")}-{state.Id()}";

    private PageBlock Block(string key, IEnumerable<PageSection> sections) =>
        new(key, words.Phrases[$"report.{key}"], [.. sections.Where(s => !s.Lines.IsEmpty)]);

    private PageSection Section(string key, bool isList, IEnumerable<PageLine> lines) => new(key, words.Phrases[$"report.{key}"], isList, isList ? [.. lines] : Sparing([.. lines]));

    private static ImmutableArray<PageLine> Sparing(PageLine[] lines) => [.. lines.Select((l, i) => l with { ShowsSource = i + 1 == lines.Length || lines[i + 1].Source != l.Source })];

    private PageSection Level(DoctorsPage page)
    {
        IEnumerable<string> lines = page.Advised is not { } advised ? [words.Phrases["report.unfinished"]]
            : advised == page.Level ? [NameOf(advised)]
            : [NameOf(advised), Filled("report.level.now", NameOf(page.Level))];
        return Section("level", true, lines.Select(l => new PageLine(l)));
    }

    private IEnumerable<PageLine> Relation(DoctorsPage page) => page.Relation is null ? [] : [new PageLine(Filled("report.relation", page.Relation))];

    private IEnumerable<PageLine> Values(DoctorsPage page, Func<FindingId, bool> wanted) => page.Values.Where(v => wanted(v.Id))
        .Select(v => new PageLine($"{v.Name}: {(v.Value.Length == 0 ? words.Phrases["report.not-known"] : v.Shown)}") { Id = v.Id.Value, Source = v.Saying.Number });

    private IEnumerable<PageSection> Findings(DoctorsPage page, bool isHistory) =>
        from state in states
        from asked in new[] { false, true }
        select Section(Key(state, asked), false, page.Findings.Where(f => f.State == state && f.Asked == asked && f.IsHistory == isHistory).Select(Line));

    private static PageLine Line(PageFinding finding) => new(finding.Name) { Id = finding.Id.Value, Source = finding.Saying.Number };

    private PageLine Rule(PageRule rule) => new(string.Join(" ", new[]
    {
        $"{rule.Id} ({(rule.Level is { } level ? words.Phrases[$"report.short.{level.Id()}"] : RuleOver)})",
        rule.Because,
    }.Where(t => t.Length > 0)))
    {
        Id = rule.Id.Value,
    };

    private string Filled(string key, string value) => words.Phrases[key].Replace("{value}", value, StringComparison.Ordinal);
}
