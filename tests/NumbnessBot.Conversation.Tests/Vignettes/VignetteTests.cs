using NumbnessBot.Conversation.Tests.Playing;
using NumbnessBot.Triage;

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

        await PatientOf(vignette).PlayAsync(talk);

        Assert.Contains(talk.Levels[^1], vignette.Expect.Acceptable);
        Assert.NotEmpty(talk.Outcome!.Rules.Intersect(vignette.Expect.RulesAny));
    }

    [Fact]
    public async Task The_usual_interview_is_short()
    {
        var counts = new List<int>();
        foreach (var vignette in Vignette.All)
        {
            var patient = PatientOf(vignette);
            await patient.PlayAsync(new TestTalk());
            counts.Add(patient.Questions);
        }

        Assert.InRange(counts.Order().ElementAt(counts.Count / 2), 0, MostQuestionsAtTheMedian);
    }

    private static Patient PatientOf(Vignette vignette) => new(
        vignette.Opening,
        vignette.Facts.Select(f => (FindingId.Parse(f.Key), FindingStateIds.TryParse(f.Value.State, out var state) ? state : default, f.Value.Say)),
        vignette.Attributes)
    {
        Correction = vignette.ReviewChange?.Say,
        CorrectedTo = [.. (vignette.ReviewChange?.Adds ?? []).Select(FindingId.Parse)],
    };
}
