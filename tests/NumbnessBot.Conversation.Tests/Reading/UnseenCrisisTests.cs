using NumbnessBot.Proof.Playing;
using NumbnessBot.Proof.Reading;

namespace NumbnessBot.Conversation.Tests.Reading;

/// <summary>Veiled crises and harmless sayings by an author who does not know the lexicon; nobody who works on it looks at them, only at the sums.</summary>
public sealed class UnseenCrisisTests
{
    private const int HeardWhenMeasured = 20;
    private const int RaisedWhenMeasured = 2;

    [Fact]
    public void As_many_crises_are_heard_and_as_few_sayings_raised_as_were_measured()
    {
        var score = CrisisRun.Of(RealContent.Shared.Current, CrisisRun.Unseen);

        Assert.Equal((75, 45), (score.Told, score.Harmless));
        Assert.InRange(score.Heard, HeardWhenMeasured, score.Told);
        Assert.InRange(score.Raised, 0, RaisedWhenMeasured);
    }
}
