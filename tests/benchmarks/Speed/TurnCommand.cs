using System.Diagnostics;
using System.Globalization;
using NumbnessBot.Proof.Playing;
using NumbnessBot.Proof.Vignettes;
using NumbnessBot.Triage;

namespace NumbnessBot.Benchmarks.Speed;

/// <summary>Time and memory of one turn in this process: whole interviews with the patients of the repository, kept in memory, and the parts of a turn by themselves.</summary>
internal static class TurnCommand
{
    private const int Rounds = 5;

    public static async Task<int> RunAsync(TextWriter output)
    {
        var script = await TurnScript.RecordAsync(Vignette.Outsiders).ConfigureAwait(false);
        var cases = new List<Case>();
        foreach (var vignette in Vignette.Outsiders)
        {
            var talk = new TestTalk();
            await vignette.Play(Manner.Remarks).PlayAsync(talk).ConfigureAwait(false);
            cases.Add(talk.Case);
        }

        for (var round = 1; round <= Rounds; round++)
        {
            var before = GC.GetTotalAllocatedBytes(precise: true);
            var start = Process.GetCurrentProcess().TotalProcessorTime;
            await script.PlayAsync().ConfigureAwait(false);
            var elapsed = (Process.GetCurrentProcess().TotalProcessorTime - start).TotalMicroseconds;
            var bytes = GC.GetTotalAllocatedBytes(precise: true) - before;
            output.WriteLine(string.Create(
                CultureInfo.InvariantCulture, $"round {round}: {script.Turns} turns, {elapsed / script.Turns:0} µs of processor time and {bytes / script.Turns} bytes each"));
            var knowledge = RealContent.Shared.Current;
            Part("assess", cases, c => knowledge.Assessor.Assess(c), output);
            Part("what to ask next", cases, c => knowledge.Planner.Next(c), output);
            Part("write the case", cases, c => CaseJson.Write(c), output);
            var written = cases.ConvertAll(CaseJson.Write);
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  a stored case at the end: {written.Average(w => w.Length):0} characters, at most {written.Max(w => w.Length)}"));
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
