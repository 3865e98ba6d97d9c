using NumbnessBot.Proof.Playing;
using NumbnessBot.Triage;

namespace NumbnessBot.Proof.Safety;

/// <summary>One row of data/denied.tsv: a sentence that tells a finding, and one that denies it.</summary>
public sealed record SaidAndDenied(FindingId Finding, string Said, string Denied)
{
    public static IReadOnlyList<SaidAndDenied> All { get; } = Read(Path.Combine(AppContext.BaseDirectory, "data", "denied.tsv"));

    /// <summary>The rows for what a rule names itself; where it names groups only, for those.</summary>
    public static IReadOnlyList<SaidAndDenied> Of(Rule rule)
    {
        var conditions = rule.Steps().Select(s => s.When).ToList();
        var own = conditions.SelectMany(Own).ToHashSet();
        List<SaidAndDenied> rows = [.. All.Where(r => own.Contains(r.Finding))];
        return rows.Count > 0 ? rows : [.. All.Where(r => conditions.Any(c => c.Names().Contains(r.Finding)))];
    }

    private static IEnumerable<FindingId> Own(Condition condition) => condition switch
    {
        Condition.All all => all.Of.SelectMany(Own),
        Condition.Any any => any.Of.SelectMany(Own),
        Condition.Not => [],
        Condition.Has has => [has.Finding],
        _ => [],
    };

    private static List<SaidAndDenied> Read(string path) =>
    [
        .. from line in File.ReadLines(path)
           where line.Length > 0 && line[0] != '#'
           let row = line.Split('\t') is [var finding, var said, var denied]
               ? new SaidAndDenied(FindingId.Parse(finding), said, denied)
               : throw new FormatException($"This line needs a finding, a sentence that tells it and one that denies it: {line}")
           where RealContent.Shared.Current.Pack.Vocabulary.Finding(row.Finding) is not null ? true : throw new FormatException($"'{row.Finding}' is no finding.")
           select row,
    ];
}
