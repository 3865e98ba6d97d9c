using NumbnessBot.Proof.Playing;
using NumbnessBot.Proof.Reading;
using Xunit.Abstractions;

namespace NumbnessBot.Conversation.Tests.Reading;

/// <summary>
/// The set of sentences that is kept apart is read no worse than it was when last measured. The bounds are raised with each measurement that is better; the
/// aims stand in docs/measured.md.
/// </summary>
public sealed class UnseenSentencesTests(ITestOutputHelper output)
{
    private static readonly string[] cauda =
    [
        "saddle-numbness", "wiping-change", "urine-retention", "urine-flow-control-loss", "urine-flow-sensation-loss", "urine-urge-loss", "urine-leak", "bowel-incontinence",
        "bowel-sensation-loss", "sexual-change",
    ];

    private static readonly Lazy<ReadingScore> score = new(() => ReadingRun.Of(RealContent.Shared.Current, ReadingRun.Unseen));

    [Fact]
    public void Signs_of_an_emergency_are_found() => AtLeast(0.85, score.Value.EmergenciesFound);

    [Fact]
    public void Signs_of_an_emergency_in_plain_words_are_found()
    {
        var plain = Assert.Single(ReadingRun.Unseen, f => Path.GetFileName(f) == "plain.tsv");
        AtLeast(0.94, ReadingRun.Of(RealContent.Shared.Current, [plain]).EmergenciesFound);
    }

    [Fact]
    public void Hardly_a_present_sign_is_read_as_absent() => Assert.InRange(score.Value.PresentDenied, 0, 14);

    [Fact]
    public void Harmless_texts_raise_no_emergency() => AtLeast(0.955, 1 - score.Value.HarmlessRaised);

    [Fact]
    public void Denials_in_doctors_notes_are_told_from_what_is_so() => AtLeast(0.93, score.Value.NegationF1);

    [Fact]
    public void There_are_enough_sentences_of_every_class()
    {
        var classes = score.Value.Classes;

        Assert.True(score.Value.Rows >= 1_500);
        Assert.True(classes["harmless"].Rows >= 300);
        Assert.Contains(classes.Keys, c => c.StartsWith("pitfall:", StringComparison.Ordinal));
        Assert.All(classes.Where(c => c.Key.StartsWith("pitfall:", StringComparison.Ordinal)), c => Assert.True(c.Value.Rows >= 10, c.Key));
        Assert.All(cauda, f => Assert.True(classes[$"finding:{f}"].Rows >= 10, f));
    }

    private void AtLeast(double wanted, double share)
    {
        output.WriteLine($"{share:P1}");
        Assert.InRange(share, wanted, 1);
    }
}
