using NumbnessBot.Proof.Playing;
using NumbnessBot.Proof.Reading;

namespace NumbnessBot.Conversation.Tests.Reading;

/// <summary>Veiled crises and harmless sayings by authors who do not know the lexicon; nobody who works on it looks at them, only at the sums.</summary>
public sealed class UnseenCrisisTests
{
    /// <summary>What was heard and raised when each file was last measured.</summary>
    [Theory]
    [InlineData("lines.tsv", 75, 36, 45, 3)]
    [InlineData("lines-2.tsv", 110, 18, 40, 5)]
    public void As_many_crises_are_heard_and_as_few_sayings_raised_as_were_measured(string file, int told, int heard, int harmless, int raised)
    {
        var score = CrisisRun.Of(RealContent.Shared.Current, CrisisRun.UnseenFile(file));

        Assert.Equal((told, harmless), (score.Told, score.Harmless));
        Assert.InRange(score.Heard, heard, score.Told);
        Assert.InRange(score.Raised, 0, raised);
    }
}
