using System.Diagnostics;
using System.Globalization;
using NumbnessBot.Proof.Playing;
using NumbnessBot.Proof.Vignettes;
using NumbnessBot.Triage;

namespace NumbnessBot.Benchmarks.Speed;

/// <summary>Time and memory of one turn in this process: whole interviews with the patients of the repository, kept in memory, and the parts of a turn by themselves.</summary>
internal static class TurnCommand
{
    private const int Rounds = 3;

    public static async Task<int> RunAsync(TextWriter output)
    {
        for (var round = 1; round <= Rounds; round++)
        {
            var turns = 0;
            var cases = new List<Case>();
            var before = GC.GetTotalAllocatedBytes(precise: true);
            var start = Stopwatch.GetTimestamp();
            foreach (var vignette in Vignette.Outsiders)
            {
                var talk = new TestTalk();
                await vignette.Play(Manner.Remarks).PlayAsync(talk).ConfigureAwait(false);
                turns += talk.Log.Count(a => a.From?.Id == "person");
                cases.Add(talk.Case);
            }

            var elapsed = Stopwatch.GetElapsedTime(start).TotalMicroseconds;
            var bytes = GC.GetTotalAllocatedBytes(precise: true) - before;
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"round {round}: {turns} turns, {elapsed / turns:0} µs and {bytes / turns} bytes each"));
            var knowledge = RealContent.Shared.Current;
            Part("assess", cases, c => knowledge.Assessor.Assess(c), output);
            Part("what to ask next", cases, c => knowledge.Planner.Next(c), output);
            Part("write the case", cases, c => CaseJson.Write(c), output);
            var written = cases.ConvertAll(CaseJson.Write);
            Part("read the case", written, c => CaseJson.Read(c), output);
        }

        return 0;
    }

    private static void Part<T>(string name, List<T> inputs, Action<T> work, TextWriter output)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        var start = Stopwatch.GetTimestamp();
        inputs.ForEach(work);
        var elapsed = Stopwatch.GetElapsedTime(start).TotalMicroseconds;
        var bytes = GC.GetAllocatedBytesForCurrentThread() - before;
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {name}: {elapsed / inputs.Count:0.0} µs and {bytes / inputs.Count} bytes"));
    }
}
