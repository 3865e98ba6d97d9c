using NumbnessBot.Proof.Playing;
using NumbnessBot.Proof.Vignettes;
using Xunit.Abstractions;

namespace NumbnessBot.Conversation.Tests.Vignettes;

/// <summary>
/// Patients written by outsiders, 160 and 100 of them. At first sight 131 of the first 135 and 98 of the second 100 were advised safely; what they showed was mended by its
/// class, so that this is no measure any more, only a hold. Who is still advised too low stands in a list that has to be exact.
/// </summary>
public sealed class OutsiderVignetteTests(ITestOutputHelper output)
{
    private const double LeastWithinAcceptable = 0.97;
    private const int MostQuestionsAtTheMedian = 17;

    /// <summary>Advised too low when this was measured: words of theirs that the bot does not read yet.</summary>
    private static readonly Dictionary<Manner, string[]> stillTooLow = new()
    {
        [Manner.Taps] = [],
        [Manner.OwnWords] = [],
    };

    public static TheoryData<Manner> Manners => [Manner.Taps, Manner.OwnWords];

    [Theory]
    [MemberData(nameof(Manners))]
    public async Task Nobody_is_advised_less_than_their_signs_ask_for(Manner manner)
    {
        var tooLow = (await PlayAllAsync(manner)).Where(p => p.TooLow).Select(p => p.Id).ToList();

        output.WriteLine($"{manner}: too low {tooLow.Count} of {Vignette.Outsiders.Count}: {string.Join(", ", tooLow)}");
        Assert.Equal(stillTooLow[manner], tooLow);
    }

    [Theory]
    [MemberData(nameof(Manners))]
    public async Task The_level_is_the_right_one_for_as_many_as_were_measured(Manner manner)
    {
        var played = await PlayAllAsync(manner);

        var share = (double)played.Count(p => p.Right) / played.Count;
        output.WriteLine($"{manner}: right {share:P1}; otherwise {string.Join(", ", played.Where(p => !p.Right).Select(p => $"{p.Id} {p.Level}"))}");
        Assert.InRange(share, LeastWithinAcceptable, 1);
        Assert.InRange(played.Select(p => p.Questions).Order().ElementAt(played.Count / 2), 0, MostQuestionsAtTheMedian);
    }

    private static async Task<List<Played>> PlayAllAsync(Manner manner)
    {
        var played = new List<Played>();
        foreach (var vignette in Vignette.Outsiders)
        {
            var talk = new TestTalk();
            var patient = vignette.Play(manner);
            await patient.PlayAsync(talk);
            played.Add(new(vignette, talk.Levels.LastOrDefault(), patient.Questions));
        }

        return played;
    }

    /// <summary>How one talk ended; no level where it ended without advice.</summary>
    private sealed record Played(Vignette Of, string? Level, int Questions)
    {
        public string Id => Of.Id;

        public bool Right => Of.Expect.Acceptable.Contains(Level);

        public bool TooLow => Rank(Level) < Rank(Of.Expect.Level);

        private static int Rank(string? level) => level switch
        {
            "self-care" => 1,
            "soon" => 2,
            "today" => 3,
            "emergency" or "crisis" => 4,
            _ => 0,
        };
    }
}
