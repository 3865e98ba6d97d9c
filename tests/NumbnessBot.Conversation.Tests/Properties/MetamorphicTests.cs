using NumbnessBot.Conversation.Talking;
using NumbnessBot.Proof.Evidence;
using NumbnessBot.Proof.Mangling;
using NumbnessBot.Proof.Playing;
using NumbnessBot.Proof.Vignettes;
using NumbnessBot.Triage;
using Xunit.Abstractions;

namespace NumbnessBot.Conversation.Tests.Properties;

/// <summary>Typing errors, capitals, fillers, politeness, harmless text and the order of what is told never make advice milder.</summary>
public sealed class MetamorphicTests(ITestOutputHelper output)
{
    private const double MostLostBySlips = 0.03;
    private const int Seed = 20_261_120;
    private static readonly int every = Environment.GetEnvironmentVariable("NUMBNESS_TESTS") == "all" ? 1 : 6;

    public static TheoryData<string> Manglers => [.. Mangler.All.Select(m => m.Name)];

    [Theory]
    [MemberData(nameof(Manglers))]
    public async Task A_patient_who_says_it_in_another_way_is_not_advised_milder(string name)
    {
        var mangler = Mangler.All.Single(m => m.Name == name);
        var random = new Random(Seed);
        var patients = Vignette.All.Concat(Vignette.Outsiders).Where((_, i) => i % every == 0).ToList();

        var before = await TriageRun.OfAsync(patients, Manner.OwnWords);
        var after = await TriageRun.OfAsync(patients.Select(p => Changed(p, text => mangler.Of(text, random))), Manner.OwnWords);

        var milder = before.Zip(after).Where(p => p.Second.Reached < p.First.Reached && !p.Second.IsSafe).Select(p => $"{p.First.Id}: {p.First.Reached}, then {p.Second.Reached}").ToList();
        output.WriteLine($"{patients.Count} patients, {before.Zip(after).Count(p => p.Second.Reached != p.First.Reached)} advised otherwise, {milder.Count} below what is right");
        Assert.Empty(milder);
    }

    /// <summary>
    /// Of what was read as an emergency in a single sentence, nothing added or changed around it may hide it. A slip may turn a word into another one
    /// ("weewe"); the questions then find what the sentence did not say.
    /// </summary>
    [Theory]
    [MemberData(nameof(Manglers))]
    public void A_sentence_that_is_an_emergency_stays_one(string name)
    {
        var mangler = Mangler.All.Single(m => m.Name == name);
        var random = new Random(Seed);
        var sayings = Vignette.All.Concat(Vignette.Outsiders).SelectMany(v => v.Facts.Values.Select(f => f.Say).Append(v.Opening))
            .Where((text, i) => i % every == 0 && LevelOf(text) == Level.Emergency).ToList();

        Assert.NotEmpty(sayings);
        var lost = sayings.Select(s => mangler.Of(s, random)).Where(s => LevelOf(s) != Level.Emergency).ToList();

        output.WriteLine($"{sayings.Count} sayings, {lost.Count} lost");
        lost.ForEach(output.WriteLine);
        Assert.InRange(lost.Count, 0, name == "a typing error" ? sayings.Count * MostLostBySlips : 0);
    }

    [Fact]
    public async Task The_order_of_what_is_true_makes_no_difference()
    {
        var patients = Vignette.All.Concat(Vignette.Outsiders).Where((_, i) => i % every == 0).ToList();

        var before = await TriageRun.OfAsync(patients, Manner.Taps);
        var after = await TriageRun.OfAsync(patients.Select(p => p with { Facts = p.Facts.Reverse().ToDictionary() }), Manner.Taps);

        Assert.Equal(before.Select(r => (r.Id, r.Reached)), after.Select(r => (r.Id, r.Reached)));
    }

    private static Level LevelOf(string text) =>
        Understanding.Of(RealContent.Shared.Current, null, text, FixedClock.Friday).Assessment.Level;

    private static Vignette Changed(Vignette vignette, Func<string, string> change) => vignette with
    {
        Opening = change(vignette.Opening),
        Facts = vignette.Facts.ToDictionary(f => f.Key, f => f.Value with { Say = change(f.Value.Say) }),
    };
}
