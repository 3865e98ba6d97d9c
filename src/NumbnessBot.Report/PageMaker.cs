using System.Collections.Immutable;
using NumbnessBot.Content;
using NumbnessBot.Triage;

namespace NumbnessBot.Report;

/// <summary>Makes the page for the doctor of a case. It is pure: the same case at the same time gives the same page.</summary>
public sealed class PageMaker(ContentPack pack, LocaleWords words)
{
    private const string HistoryGroup = "history";

    private readonly CaseNames _names = new(pack, words);

    /// <param name="case">The case.</param>
    /// <param name="assessment">What the rules say of it.</param>
    /// <param name="told">The first sentence of the advice, as the person was told it.</param>
    /// <param name="madeAt">The time that the page bears.</param>
    public DoctorsPage Of(Case @case, Assessment assessment, string told, DateTimeOffset madeAt)
    {
        var sayings = Sayings(@case);
        return new DoctorsPage
        {
            Locale = words.Id,
            MadeAt = madeAt,
            SeenAt = @case.SeenAt,
            ContentVersion = pack.Version,
            Level = assessment.Level,
            Advised = @case.Advised,
            Told = @case.Advised is null ? "" : CleanText.Of(told),
            Relation = @case.Relation is null ? null : CleanText.Of(@case.Relation),
            Rules = Rules(@case, assessment),
            Findings = Ordered(@case.Findings, f => f.Id, pack.Vocabulary.Findings).Select(f => Finding(f.Key, f.Value, sayings)).ToImmutableArray(),
            Withdrawn = Ordered(@case.Withdrawn, f => f.Id, pack.Vocabulary.Findings).Select(f => Finding(f.Key, f.Value, sayings)).ToImmutableArray(),
            Values = Ordered(@case.Attributes, a => a.Id, pack.Vocabulary.Attributes).Select(a => Value(a.Key, a.Value, sayings)).ToImmutableArray(),
            OneOf = [.. @case.OneOf.Select(o => new PageChoice(o.Question, o.Option, Named(o.Findings)))],
            Open = @case.Advised is null || assessment.Level >= Level.Crisis ? [] : Named(pack.Rules.MostUrgentFirst(assessment.Open, pack.Vocabulary)),
            Sayings = [.. sayings.Values.OrderBy(s => s.Number)],
            Questions = new PageQuestions(pack, words).Of(@case),
        };
    }

    /// <summary>What was said and when, each once, numbered in the order of time; what one message said, in the order of the vocabulary.</summary>
    private Dictionary<(DateTimeOffset At, string Words), PageSaying> Sayings(Case @case) =>
        Ordered(@case.Findings, f => f.Id, pack.Vocabulary.Findings).Concat(Ordered(@case.Withdrawn, f => f.Id, pack.Vocabulary.Findings)).Select(f => Key(f.Value.At, f.Value.Words))
            .Concat(Ordered(@case.Attributes, a => a.Id, pack.Vocabulary.Attributes).Select(a => Key(a.Value.At, a.Value.Words)))
            .Distinct().OrderBy(s => s.At).Select((s, i) => new PageSaying(i + 1, s.At, s.Words)).ToDictionary(s => (s.At, s.Words));

    private static (DateTimeOffset At, string Words) Key(DateTimeOffset at, string words) => (at, CleanText.Of(words));

    private PageFinding Finding(FindingId id, Known known, Dictionary<(DateTimeOffset, string), PageSaying> sayings) => new(
        id,
        _names.Of(id),
        known.State,
        known.Asked,
        pack.Vocabulary.Finding(id)?.Group == HistoryGroup,
        sayings[Key(known.At, known.Words)]);

    private PageValue Value(FindingId id, KnownValue known, Dictionary<(DateTimeOffset, string), PageSaying> sayings) => new(
        id,
        _names.Of(id),
        pack.Vocabulary.Attribute(id)?.Kind,
        CleanText.Of(known.Value),
        CleanText.Of(_names.Value(id, known.Value)),
        known.Asked,
        sayings[Key(known.At, known.Words)])
    {
        Choices = [.. _names.Choices(id, CleanText.Of(known.Value))],
    };

    private ImmutableArray<PageName> Named(IEnumerable<FindingId> ids) => [.. ids.Select(id => new PageName(id, _names.Of(id)))];

    /// <summary>That something is not known is a reason only where it decides, and none while the interview goes on.</summary>
    private ImmutableArray<PageRule> Rules(Case @case, Assessment assessment)
    {
        var speech = new Speech(aboutSomeoneElse: true);
        var held = assessment.Held.Where(h => h.Rule.Id != Assessor.DefaultId && (h.Rule.Id != Assessor.UnknownId || (@case.Advised is not null && h.Level == assessment.Level))).ToList();
        return
        [
            .. held.Select(h => new PageRule(h.Rule.Id, h.Level, h.Level < assessment.Level ? "" : speech.Fill(words.Rules.GetValueOrDefault(h.Rule.Id)?.Because ?? ""))),
            .. @case.Announced.Except(held.Select(h => h.Rule.Id)).Select(id => new PageRule(id, null, "")),
        ];
    }

    /// <summary>In the order of the vocabulary, which is that of the body; what it no longer knows comes last.</summary>
    private static IEnumerable<KeyValuePair<FindingId, TKnown>> Ordered<TKnown, TItem>(
        FindingMap<TKnown> known, Func<TItem, FindingId> idOf, ImmutableArray<TItem> vocabulary)
        where TKnown : class
    {
        var places = vocabulary.Select((item, place) => (Id: idOf(item), place)).ToDictionary(p => p.Id, p => p.place);
        return known.OrderBy(k => places.GetValueOrDefault(k.Key, int.MaxValue));
    }
}
