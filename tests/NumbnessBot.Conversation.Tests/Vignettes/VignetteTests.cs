using NumbnessBot.Proof.Playing;
using NumbnessBot.Proof.Vignettes;

namespace NumbnessBot.Conversation.Tests.Vignettes;

public sealed class VignetteTests
{
    private const int MostQuestionsAtTheMedian = 16;

    public static TheoryData<string> Ids => [.. Vignette.All.Select(v => v.Id)];

    [Theory]
    [MemberData(nameof(Ids))]
    public async Task A_patient_gets_advice_of_the_right_level(string id)
    {
        var vignette = Vignette.All.Single(v => v.Id == id);
        var talk = new TestTalk();

        await vignette.Play(Manner.Remarks).PlayAsync(talk);

        Assert.Contains(talk.Levels[^1], vignette.Expect.Acceptable);
        Assert.NotEmpty(talk.Outcome!.Rules.Intersect(vignette.Expect.RulesAny));
    }

    [Fact]
    public async Task The_usual_interview_is_short()
    {
        var counts = new List<int>();
        foreach (var vignette in Vignette.All)
        {
            var patient = vignette.Play(Manner.Remarks);
            await patient.PlayAsync(new TestTalk());
            counts.Add(patient.Questions);
        }

        Assert.InRange(counts.Order().ElementAt(counts.Count / 2), 0, MostQuestionsAtTheMedian);
    }
}
