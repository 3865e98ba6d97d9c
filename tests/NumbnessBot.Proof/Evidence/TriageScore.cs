using System.Globalization;
using NumbnessBot.Triage;

namespace NumbnessBot.Proof.Evidence;

/// <summary>The sums over conversations.</summary>
public sealed class TriageScore(IReadOnlyList<TriageResult> results)
{
    private const int Row = 44;

    /// <summary>Emergencies and crises that reached urgent advice.</summary>
    public (int Found, int All) Emergencies => (results.Count(r => r.IsUrgent && r.IsSafe), results.Count(r => r.IsUrgent));

    public double Safe => Share(results.Count(r => r.IsSafe), results.Count);

    public double Exact => Share(results.Count(r => r.IsExact), results.Count);

    public double Accepted => Share(results.Count(r => r.IsAccepted), results.Count);

    /// <summary>Of those for whom an appointment or home care was right, the share sent to be seen today or at once.</summary>
    public double OverTriaged => Share(results.Count(r => r.IsOverTriaged), results.Count(r => r.Wanted <= Level.Soon));

    public double Completed => Share(results.Count(r => r.Reached is not null), results.Count);

    public int MedianQuestions => Quantile(0.5);

    /// <summary>The number of questions at a share of all conversations that no emergency ended early.</summary>
    public int Quantile(double share)
    {
        var questions = results.Where(r => r.Reached < Level.Crisis).Select(r => r.Questions).Order().ToList();
        return questions.Count == 0 ? 0 : questions[Math.Min(questions.Count - 1, (int)(share * questions.Count))];
    }

    /// <summary>Where too urgent advice comes from: rules stricter than the author, or words and answers taken for more than they say.</summary>
    public void WriteOrigins(TextWriter output)
    {
        var ideal = results.Where(r => r.Ideal is not null).ToList();
        var over = ideal.Where(r => r.IsOverTriaged).ToList();
        Line(output, "the bot beside its rules", Beside(ideal, r => r.Reached, r => r.Ideal!.Level));
        Line(output, "the rules beside the author", Beside(ideal, r => r.Ideal!.Level, r => r.Wanted));
        Line(output, "sent too urgently", $"{over.Count}: {over.Count(r => r.IsOverTriagedByRules)} the rules want it, {over.Count(r => !r.IsOverTriagedByRules)} heard as more than was meant");
        WriteCounts(output, "  rules that want it", over.Where(r => r.IsOverTriagedByRules).SelectMany(r => r.Ideal!.Deciding).Select(f => f.Rule.Id.Value));
        WriteCounts(output, "  rules behind what was heard as more", over.Where(r => !r.IsOverTriagedByRules).SelectMany(r => r.Rules));
        WriteCounts(output, "all above their rules", ideal.Where(r => r.IsAboveIdeal).SelectMany(r => r.Rules));
        WriteCounts(output, "all below their rules", ideal.Where(r => r.Reached < r.Ideal!.Level).SelectMany(r => r.Ideal!.Deciding).Select(f => f.Rule.Id.Value));
    }

    public void Write(TextWriter output)
    {
        var (found, all) = Emergencies;
        if (all > 0)
        {
            var (low, high) = ExactInterval.Of(found, all);
            Line(output, "emergencies and crises found", $"{found} of {all}, exact 95 % interval {Percent(low)} to {Percent(high)}");
        }

        Line(output, "safe advice (right level or above)", Percent(Safe));
        Line(output, "exact level", Percent(Exact));
        Line(output, "a level that a panel accepts", Percent(Accepted));
        Line(output, "soon and self-care sent to today or beyond", Percent(OverTriaged));
        Line(output, "conversations that end in a level", Percent(Completed));
        Line(output, "questions, median and 90th percentile", $"{MedianQuestions} and {Quantile(0.9)}");
        foreach (var level in results.GroupBy(r => r.Wanted).OrderByDescending(g => g.Key))
        {
            Line(output, $"  {level.Key.Id()}", $"{level.Count()}: " + string.Join(", ", level.GroupBy(r => r.Reached).OrderByDescending(g => g.Key).Select(g => $"{g.Count()} {g.Key?.Id() ?? "no level"}")));
        }
    }

    /// <summary>For each rule how often it stood behind the advice, and how often that advice was safe and accepted.</summary>
    public void WriteRules(TextWriter output)
    {
        foreach (var rule in results.SelectMany(r => r.Rules.Select(id => (Id: id, Result: r))).GroupBy(r => r.Id).OrderBy(g => g.Key, StringComparer.Ordinal))
        {
            Line(output, $"  {rule.Key}", $"{rule.Count()} times, {rule.Count(r => r.Result.IsSafe)} safe, {rule.Count(r => r.Result.IsAccepted)} accepted");
        }
    }

    private static string Beside(List<TriageResult> rows, Func<TriageResult, Level?> level, Func<TriageResult, Level?> other) =>
        $"{rows.Count(r => level(r) == other(r))} alike, {rows.Count(r => level(r) > other(r))} higher, {rows.Count(r => level(r) < other(r))} lower";

    private static void WriteCounts(TextWriter output, string name, IEnumerable<string> ids) =>
        Line(output, name, string.Join(", ", ids.CountBy(id => id).OrderByDescending(c => c.Value).ThenBy(c => c.Key, StringComparer.Ordinal).Select(c => $"{c.Key} {c.Value}")));

    private static void Line(TextWriter output, string name, string value) => output.WriteLine(name.PadRight(Row) + " " + value);

    private static double Share(int part, int all) => all == 0 ? 1 : (double)part / all;

    private static string Percent(double share) => string.Create(CultureInfo.InvariantCulture, $"{100 * share:0.0} %");
}
