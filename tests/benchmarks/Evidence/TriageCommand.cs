using NumbnessBot.Proof.Evidence;
using NumbnessBot.Proof.Playing;
using NumbnessBot.Proof.Vignettes;
using NumbnessBot.Triage;

namespace NumbnessBot.Benchmarks.Evidence;

/// <summary>Plays every story and vignette as a conversation and prints how the advice compares with what was right.</summary>
internal static class TriageCommand
{
    public static async Task<int> RunAsync(bool rules, TextWriter output)
    {
        foreach (var manner in new[] { Manner.OwnWords, Manner.Taps })
        {
            Write(output, $"Patients kept apart, {Words(manner)}", await TriageRun.OfAsync(Vignette.Unseen, manner).ConfigureAwait(false), rules);
            Write(output, $"Patients kept apart, written later, {Words(manner)}", await TriageRun.OfAsync(Vignette.UnseenFresh, manner).ConfigureAwait(false), rules);
            Write(output, $"Patients kept apart, by one more author, {Words(manner)}", await TriageRun.OfAsync(Vignette.UnseenLatest, manner).ConfigureAwait(false), rules);
            Write(output, $"Patients that helped to mend it, {Words(manner)}", await TriageRun.OfAsync([.. Vignette.All, .. Vignette.Outsiders, .. Vignette.Third, .. Vignette.Fourth, .. Vignette.Fifth], manner).ConfigureAwait(false), rules);
        }

        Write(output, "Stories", await TriageRun.OfStoriesAsync().ConfigureAwait(false), rules);
        return 0;
    }

    /// <summary>Plays the cases of one's own files and names each whose advice is not what the rules want when everything is heard as it is meant.</summary>
    public static async Task<int> RunAsync(IEnumerable<string> files, TextWriter output)
    {
        var vignettes = files.SelectMany(Vignette.From).ToList();
        foreach (var manner in new[] { Manner.OwnWords, Manner.Taps })
        {
            var results = await TriageRun.OfAsync(vignettes, manner).ConfigureAwait(false);
            Write(output, Words(manner), results, rules: false);
            foreach (var result in results.Where(r => r.Reached != r.Ideal!.Level))
            {
                output.WriteLine($"  {result.Id}: {result.Reached?.Id() ?? "no level"} ({string.Join(", ", result.Rules)}), the rules want {result.Ideal!.Level.Id()} ({string.Join(", ", result.Ideal.Deciding.Select(f => f.Rule.Id))})");
            }
        }

        return 0;
    }

    private static void Write(TextWriter output, string title, List<TriageResult> results, bool rules)
    {
        output.WriteLine($"{title}: {results.Count} conversations");
        var score = new TriageScore(results);
        score.Write(output);
        score.WriteOrigins(output);
        if (rules)
        {
            score.WriteRules(output);
        }

        output.WriteLine();
    }

    private static string Words(Manner manner) => manner == Manner.Taps ? "choices tapped" : "in their own words";
}
