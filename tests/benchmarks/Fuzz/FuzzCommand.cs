using System.Diagnostics;
using System.Globalization;
using NumbnessBot.Proof.Fuzz;
using NumbnessBot.Proof.Playing;

namespace NumbnessBot.Benchmarks.Fuzz;

/// <summary>Gives generated strings to every reader, from several seeds side by side.</summary>
internal static class FuzzCommand
{
    public static int Run(int count, TextWriter output)
    {
        var watch = Stopwatch.StartNew();
        var parts = Environment.ProcessorCount;
        var faults = Enumerable.Range(0, parts).AsParallel()
            .SelectMany(seed => new FuzzRun(RealContent.Shared.Current, seed).Run((count + parts - 1) / parts)).ToList();
        faults.ForEach(output.WriteLine);
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{count} strings in {watch.Elapsed.TotalSeconds:0} s, {faults.Count} faults"));
        return faults.Count == 0 ? 0 : 1;
    }
}
