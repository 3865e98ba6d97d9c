using NumbnessBot.Proof.Playing;

namespace NumbnessBot.Proof.Safety;

/// <summary>The pages of docs/safety that are written from content and tests.</summary>
public static class SafetyPages
{
    /// <summary>What writes them anew.</summary>
    public const string Command = "dotnet run --project tests/benchmarks -- safety";

    /// <summary>Each page's path in the repository and its text, one after the other, since the log of hazards names the first.</summary>
    public static IEnumerable<(string Path, string Text)> All
    {
        get
        {
            yield return (Repository.Under("docs", "safety", "traceability.md"), TracePage.Render());
            yield return (Repository.Under("docs", "safety", "hazards.md"), HazardPage.Render());
        }
    }
}
