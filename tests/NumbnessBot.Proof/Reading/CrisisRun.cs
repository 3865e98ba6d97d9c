using NumbnessBot.Conversation.Talking;
using NumbnessBot.Triage;

namespace NumbnessBot.Proof.Reading;

/// <summary>Reads lines of despair, overdose and violence, and harmless sayings that sound like them, and counts what is heard.</summary>
public static class CrisisRun
{
    private const string Harmless = "harmless";
    private static readonly DateTimeOffset now = new(2026, 11, 20, 12, 0, 0, TimeSpan.Zero);
    private static readonly string[] signs = ["suicidal-thoughts", "suicide-plan", "hopelessness", "overdose", "abuse-fear", "danger-now"];

    /// <summary>The lines that are kept apart, a file for each author: a text and what it tells of in each line, under a line of headings.</summary>
    public static IReadOnlyList<string> Unseen { get; } = [UnseenFile("lines.tsv"), UnseenFile("lines-2.tsv")];

    public static string UnseenFile(string name) => Playing.Repository.Under("tests", "unseen", "crisis", name);

    public static CrisisScore Of(Knowledge knowledge, string file)
    {
        var lines = File.ReadLines(file).Skip(1).Where(l => l.Length > 0).Select(l => l.Split('\t'))
            .Select(l => (IsHarmless: l[1] == Harmless, IsHeard: IsHeard(knowledge, l[0]))).ToList();
        return new CrisisScore(
            lines.Count(l => !l.IsHarmless), lines.Count(l => !l.IsHarmless && l.IsHeard), lines.Count(l => l.IsHarmless), lines.Count(l => l.IsHarmless && l.IsHeard));
    }

    private static bool IsHeard(Knowledge knowledge, string text) =>
        Understanding.Of(knowledge, null, text, now).Findings.Any(f => f.State is FindingState.Present or FindingState.Uncertain && signs.Contains(f.Id.Value));
}
