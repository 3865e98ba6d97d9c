using NumbnessBot.Triage;

namespace NumbnessBot.Language.Tests.Findings;

/// <summary>Despair, self-harm and danger from others in people's own words, and the sayings of every day that sound like them.</summary>
public sealed class CrisisTableTests
{
    private const string Harmless = "-";

    private static readonly HashSet<string> crises =
        ["suicidal-thoughts", "suicide-plan", "hopelessness", "abuse-fear", "danger-now"];

    public static TheoryData<string> Told => [.. ShippedLexicon.Rows("crisis.tsv").Where(r => r[0] != Harmless).Select(r => r[0])];

    public static TheoryData<string> Everyday => [.. ShippedLexicon.Rows("crisis.tsv").Where(r => r[0] == Harmless).Select(r => r[1])];

    [Theory]
    [MemberData(nameof(Told))]
    public void A_crisis_is_heard(string text) => Assert.NotEmpty(HeardIn(text));

    [Theory]
    [MemberData(nameof(Everyday))]
    public void An_everyday_saying_is_no_crisis(string text) => Assert.Empty(HeardIn(text));

    private static IEnumerable<string> HeardIn(string text) => ShippedLexicon.Reader.Read(text).Findings
        .Where(f => f.State is FindingState.Present or FindingState.Uncertain && crises.Contains(f.Id.Value))
        .Select(f => $"{f.Id}: {f.Why}");
}
