using NumbnessBot.Proof.Safety;

namespace NumbnessBot.Benchmarks.Safety;

/// <summary>Writes the generated pages of docs/safety and prints what a rule lacks.</summary>
internal static class SafetyCommand
{
    public static int Run(TextWriter output)
    {
        foreach (var (path, text) in SafetyPages.All)
        {
            File.WriteAllText(path, text);
            output.WriteLine($"Wrote {path}.");
        }

        var gaps = RuleTrace.All.SelectMany(t => t.Gaps().Select(g => $"{t.Rule.Id} lacks {g}.")).ToList();
        gaps.ForEach(output.WriteLine);
        return gaps.Count == 0 ? 0 : 1;
    }
}
