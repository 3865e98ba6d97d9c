using NumbnessBot.Content;
using NumbnessBot.Proof.Playing;
using NumbnessBot.Triage;

namespace NumbnessBot.Report.Tests.Playing;

/// <summary>Cases of the real vocabulary that hold anything in any state, said in any words; the same seed gives the same case.</summary>
internal static class RandomCase
{
    private const int MostFindings = 30;
    private static readonly FindingState[] states = Enum.GetValues<FindingState>();
    private static readonly string[] nasty = [.. Nasty.Texts];
    private static readonly FindingId gone = FindingId.Parse("no-longer-in-the-vocabulary");

    public static Case Of(int seed)
    {
        var random = new Random(seed);
        var pack = RealContent.Shared.Current.Pack;
        var findings = FindingMap<Known>.Of(
            random.GetItems([.. pack.Vocabulary.Findings.Select(f => f.Id), gone], random.Next(MostFindings)).Distinct().Select(id => KeyValuePair.Create(id, Known(random))));
        return Case.Empty with
        {
            Findings = findings,
            Withdrawn = FindingMap<Known>.Of(findings.Keys.Where(_ => random.Next(10) == 0).Select(id => KeyValuePair.Create(id, Known(random)))),
            Attributes = FindingMap<KnownValue>.Of(pack.Vocabulary.Attributes.Where(_ => random.Next(2) == 0).Select(
                a => KeyValuePair.Create(a.Id, new KnownValue(Value(a, random), Words(random), At(random), random.Next(2) == 0)))),
            OneOf = [.. random.GetItems([.. Choices(pack)], random.Next(3)).Distinct()],
            Relation = random.Next(4) == 0 ? random.GetItems(nasty, 1)[0] : null,
            Advised = random.Next(4) == 0 ? null : random.GetItems(Enum.GetValues<Level>(), 1)[0],
            Announced = [.. random.GetItems(pack.Rules.Rules.AsSpan(), random.Next(3)).Select(r => r.Id).Distinct()],
            SeenAt = random.Next(2) == 0 ? At(random) : null,
        };
    }

    private static Known Known(Random random) => new(random.GetItems(states, 1)[0], Words(random), At(random), random.Next(2) == 0);

    private static string Words(Random random) => random.Next(3) == 0 ? "" : random.GetItems(nasty, 1)[0];

    private static DateTimeOffset At(Random random) => FixedClock.Friday.AddSeconds(random.Next(6000));

    private static string Value(CaseAttribute attribute, Random random) => random.Next(6) == 0 ? "" : attribute.Kind switch
    {
        AttributeKind.Number => $"{random.Next(10)}",
        AttributeKind.Choice => string.Join(',', random.GetItems(attribute.Values.AsSpan(), attribute.Many ? 2 : 1).Distinct()),
        AttributeKind.Date => random.Next(3) switch { 0 => "2026-11-03", 1 => "2026-10-01/2026-10-31", _ => "2020-01-01/.." },
        _ => random.GetItems(nasty, 1)[0],
    };

    private static IEnumerable<OneOf> Choices(ContentPack pack) =>
        from question in pack.Interview.Questions
        from option in question.Options
        where option.Findings.Length > 1
        select new OneOf(question.Id, option.Id, option.Findings);
}
