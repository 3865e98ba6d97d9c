using NumbnessBot.Conversation.Talking;
using NumbnessBot.Triage;

namespace NumbnessBot.Proof.Reading;

/// <summary>Reads tables of sentences and counts what is read rightly.</summary>
public static class ReadingRun
{
    private static readonly DateTimeOffset now = new(2026, 11, 20, 12, 0, 0, TimeSpan.Zero);

    /// <summary>The set that is kept apart: nobody who works on the reader looks at its sentences, only at these counts.</summary>
    public static IReadOnlyList<string> Unseen =>
        [.. Directory.GetFiles(Playing.Repository.Under("tests", "unseen"), "*.tsv").Order(StringComparer.Ordinal)];

    /// <param name="knowledge">The content to read with.</param>
    /// <param name="files">Tables as <see cref="ReadingRow"/> tells.</param>
    /// <param name="fault">Is told each row that was read wrongly, and how.</param>
    public static ReadingScore Of(Knowledge knowledge, IEnumerable<string> files, Action<ReadingRow, string>? fault = null)
    {
        var score = new ReadingScore();
        foreach (var row in files.SelectMany(ReadingRow.In))
        {
            var faults = Judge(knowledge, row, score);
            score.Count(row.Class, faults.Count == 0);
            if (faults.Count > 0)
            {
                fault?.Invoke(row, string.Join("; ", faults));
            }
        }

        return score;
    }

    private static List<string> Judge(Knowledge knowledge, ReadingRow row, ReadingScore score)
    {
        var understood = Understanding.Of(knowledge, null, row.Text, now);
        var faults = new List<string>();
        if (row.IsHarmless)
        {
            var raised = understood.Assessment.Level is Level.Emergency or Level.Crisis;
            score.CountHarmless(raised);
            if (raised)
            {
                faults.Add($"raised {string.Join(", ", understood.Rules)} by {string.Join(", ", understood.Findings.Select(f => $"{f.Id}={f.State.Id()}"))}");
            }
        }

        foreach (var (id, state) in row.Wanted)
        {
            var read = understood.Findings.FirstOrDefault(f => f.Id.Value == id)?.State.Id() ?? "none";
            score.CountFinding(state, read, IsEmergency(knowledge, id));
            if (read != state)
            {
                faults.Add($"{id}={state}, read {read}");
            }
        }

        foreach (var (words, state) in row.Spans)
        {
            var read = understood.StateOf(row.Text.IndexOf(words, StringComparison.OrdinalIgnoreCase), words.Length).Id();
            score.CountSpan(row.Class, state, read);
            if (read != state)
            {
                faults.Add($"\"{words}\"={state}, read {read}");
            }
        }

        return faults;
    }

    private static bool IsEmergency(Knowledge knowledge, string id) =>
        FindingId.TryParse(id, out var finding) && knowledge.Pack.Rules.EmergencyItems.Contains(finding);
}
