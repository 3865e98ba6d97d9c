using NumbnessBot.Content;
using NumbnessBot.Conversation.Talking;
using NumbnessBot.Triage;

namespace NumbnessBot.Benchmarks.Reading;

/// <summary>Counts what is read rightly in tables of sentences.</summary>
internal static class ReadingCommand
{
    private static readonly DateTimeOffset Now = new(2026, 11, 20, 12, 0, 0, TimeSpan.Zero);

    public static int Run(IReadOnlyList<string> files, bool errors, TextWriter output)
    {
        var knowledge = new Knowledge(new ContentHost(Path.Combine(Repository.Root, "dialogs")).Current);
        var chosen = files.Count > 0 ? files : Directory.GetFiles(Path.Combine(Repository.Root, "tests", "unseen"), "*.tsv").Order(StringComparer.Ordinal).ToList();
        var score = new ReadingScore();
        foreach (var row in chosen.SelectMany(ReadingRow.In))
        {
            var fault = Judge(knowledge, row, score);
            score.Count(row.Class, fault is null);
            if (fault is not null && errors)
            {
                output.WriteLine($"{row.Class}\t{row.Text}\t{fault}");
            }
        }

        score.Write(output);
        return 0;
    }

    private static string? Judge(Knowledge knowledge, ReadingRow row, ReadingScore score)
    {
        var understood = Understanding.Of(knowledge, null, row.Text, Now);
        var faults = new List<string>();
        if (row.IsHarmless)
        {
            var raised = understood.Assessment.Level is Level.Emergency or Level.Crisis;
            score.Harmless(raised);
            if (raised)
            {
                faults.Add($"raised {string.Join(", ", understood.Rules)} by {string.Join(", ", understood.Findings.Select(f => $"{f.Id}={f.State.Id()}"))}");
            }
        }

        foreach (var (id, state) in row.Wanted)
        {
            var read = understood.Findings.FirstOrDefault(f => f.Id.Value == id)?.State.Id() ?? "none";
            score.Finding(state, read);
            if (read != state)
            {
                faults.Add($"{id}={state}, read {read}");
            }
        }

        foreach (var (words, state) in row.Spans)
        {
            var read = understood.StateOf(row.Text.IndexOf(words, StringComparison.Ordinal), words.Length).Id();
            score.Span(row.Class, state, read);
            if (read != state)
            {
                faults.Add($"\"{words}\"={state}, read {read}");
            }
        }

        return faults.Count == 0 ? null : string.Join("; ", faults);
    }
}
