using NumbnessBot.Proof.Playing;
using NumbnessBot.Proof.Stories;
using NumbnessBot.Proof.Vignettes;
using NumbnessBot.Triage;

namespace NumbnessBot.Proof.Evidence;

/// <summary>Plays patients against the whole bot, in process, each as a conversation of their own.</summary>
public static class TriageRun
{
    public static async Task<List<TriageResult>> OfAsync(IEnumerable<Vignette> vignettes, Manner manner)
    {
        var results = new List<TriageResult>();
        foreach (var vignette in vignettes)
        {
            var result = await PlayAsync(vignette.Id, vignette.Play(manner), LevelOf(vignette.Expect.Level), [.. vignette.Expect.Acceptable.Select(LevelOf)]).ConfigureAwait(false);
            results.Add(result with { Ideal = IdealListener.Hear(vignette) });
        }

        return results;
    }

    /// <summary>The stories that are a patient and a level; a script of single steps has no level of its own.</summary>
    public static async Task<List<TriageResult>> OfStoriesAsync()
    {
        var results = new List<TriageResult>();
        foreach (var (file, story) in Story.All.Where(s => s.Story is { Steps.Count: 0, Level: not null }))
        {
            results.Add(await PlayAsync(file, story.Patient(), LevelOf(story.Level!), []).ConfigureAwait(false));
        }

        return results;
    }

    private static async Task<TriageResult> PlayAsync(string id, Patient patient, Level wanted, IReadOnlyList<Level> acceptable)
    {
        var talk = new TestTalk();
        await patient.PlayAsync(talk).ConfigureAwait(false);
        var reached = talk.Levels.Count == 0 ? (Level?)null : LevelOf(talk.Levels[^1]);
        return new TriageResult(id, wanted, acceptable, reached, talk.Outcome?.Rules ?? [], patient.Questions);
    }

    private static Level LevelOf(string id) => LevelIds.TryParse(id, out var level) ? level : throw new FormatException($"'{id}' is no level.");
}
