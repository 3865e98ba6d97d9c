using NumbnessBot.Proof.Evidence;
using NumbnessBot.Proof.Playing;
using NumbnessBot.Proof.Vignettes;
using Xunit.Abstractions;

namespace NumbnessBot.Conversation.Tests.Vignettes;

/// <summary>Patients by people who do not know the lexicon, most of them kept apart: nobody who works on the bot looks at those, only at the sums.</summary>
public sealed class UnseenVignetteTests(ITestOutputHelper output)
{
    private const int EmergenciesFound = 37;
    private const double LeastSafe = 0.97;
    private const double LeastExact = 0.74;
    private const double LeastExactOfTheFourth = 0.93;

    [Theory]
    [InlineData(Manner.OwnWords)]
    [InlineData(Manner.Taps)]
    public async Task Those_who_were_measured_once_are_advised_as_well_as_then(Manner manner)
    {
        var score = new TriageScore(await TriageRun.OfAsync(Vignette.UnseenFresh, manner));

        using var text = new StringWriter();
        score.Write(text);
        output.WriteLine(text.ToString());
        Assert.Equal(100, Vignette.UnseenFresh.Count);
        Assert.InRange(score.Emergencies.Found, EmergenciesFound, score.Emergencies.All);
        Assert.InRange(score.Safe, LeastSafe, 1);
        Assert.InRange(score.Exact, LeastExact, 1);
        Assert.Equal(1, score.Completed);
    }

    [Theory]
    [InlineData(Manner.OwnWords, 0.68)]
    [InlineData(Manner.Taps, 0.69)]
    public async Task No_emergency_of_the_latest_is_missed(Manner manner, double exact)
    {
        var score = new TriageScore(await TriageRun.OfAsync(Vignette.UnseenLatest, manner));

        Assert.Equal((100, 48), (Vignette.UnseenLatest.Count, score.Emergencies.All));
        Assert.Equal(score.Emergencies.All, score.Emergencies.Found);
        Assert.InRange(score.Safe, 0.99, 1);
        Assert.InRange(score.Exact, exact, 1);
        Assert.Equal(1, score.Completed);
    }

    [Theory]
    [InlineData(Manner.OwnWords, 80, 0.91)]
    [InlineData(Manner.Taps, 83, 0.96)]
    public async Task Those_of_two_further_authors_are_advised_by_their_rules(Manner manner, int found, double exact)
    {
        var score = new TriageScore(await TriageRun.OfAsync(Vignette.Fifth, manner));

        Assert.Equal((160, 86), (Vignette.Fifth.Count, score.Emergencies.All));
        Assert.InRange(score.Emergencies.Found, found, score.Emergencies.All);
        Assert.InRange(score.Exact, exact, 1);
        Assert.Equal(1, score.Completed);
    }

    [Theory]
    [InlineData(Manner.OwnWords)]
    [InlineData(Manner.Taps)]
    public async Task Those_from_whom_the_reader_learnt_are_advised_by_their_rules(Manner manner)
    {
        var score = new TriageScore(await TriageRun.OfAsync(Vignette.Fourth, manner));

        Assert.Equal(100, Vignette.Fourth.Count);
        Assert.Equal(score.Emergencies.All, score.Emergencies.Found);
        Assert.InRange(score.Exact, LeastExactOfTheFourth, 1);
    }

    [Theory]
    [InlineData(Manner.OwnWords)]
    [InlineData(Manner.Taps)]
    public async Task Emergencies_are_found_and_every_talk_ends_in_advice(Manner manner)
    {
        var score = new TriageScore(await TriageRun.OfAsync(Vignette.Unseen, manner));

        using var text = new StringWriter();
        score.Write(text);
        output.WriteLine(text.ToString());
        Assert.Equal(200, Vignette.Unseen.Count);
        Assert.InRange(score.Emergencies.Found, score.Emergencies.All - 1, score.Emergencies.All);
        Assert.InRange(score.Safe, 0.99, 1);
        Assert.Equal(1, score.Completed);
        Assert.InRange(score.MedianQuestions, 0, 14);
    }
}
