using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Diagnosers;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Loggers;
using BenchmarkDotNet.Reports;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using NumbnessBot.Benchmarks.Tables;
using NumbnessBot.Proof.Playing;
using Perfolizer.Horology;

namespace NumbnessBot.Benchmarks.Micro;

/// <summary>Time and memory of the parts of a turn and of a whole one, by BenchmarkDotNet. It runs in this process, whose Release build is what is measured.</summary>
internal static class BenchCommand
{
    private static readonly Type[] benchmarks = [typeof(ReadingBenchmarks), typeof(CaseBenchmarks), typeof(RenderingBenchmarks), typeof(MessageBenchmarks), typeof(TurnBenchmarks)];

    /// <summary>Many short rounds, so that the middle one is not one that something else disturbed.</summary>
    private static readonly Job brief = Job.Default.WithWarmupCount(5).WithIterationCount(15).WithIterationTime(TimeInterval.FromMilliseconds(100));

    /// <param name="full">As many and as long rounds as BenchmarkDotNet thinks right, which takes many minutes.</param>
    public static Table Run(bool full, TextWriter output)
    {
        var folder = Repository.Under("artifacts", "measured", "bench");
        Directory.CreateDirectory(folder);
        using var log = new StreamLogger(Path.Combine(folder, "log.txt"));
        var job = (full ? Job.Default : brief).WithToolchain(InProcessEmitToolchain.Instance);
        var config = ManualConfig.CreateEmpty()
            .AddJob(job)
            .AddDiagnoser(MemoryDiagnoser.Default)
            .AddColumnProvider(DefaultColumnProviders.Instance)
            .AddLogger(log)
            .WithArtifactsPath(folder);
        var table = new Table("what", "of", "median µs", "mean µs", "± µs", "bytes");
        foreach (var benchmark in benchmarks)
        {
            output.WriteLine(benchmark.Name);
            foreach (var report in BenchmarkRunner.Run(benchmark, config).Reports)
            {
                Add(table, report);
            }
        }

        return table;
    }

    private static void Add(Table table, BenchmarkReport report)
    {
        const double NanosecondsInAMicrosecond = 1000;
        var of = report.BenchmarkCase;
        var statistics = report.ResultStatistics ?? throw new InvalidOperationException($"{of.DisplayInfo} did not run; see log.txt in artifacts/measured/bench.");
        table.Add(
            $"{of.Descriptor.Type.Name.Replace("Benchmarks", "", StringComparison.Ordinal)}: {of.Descriptor.WorkloadMethod.Name}",
            string.Join(", ", of.Parameters.Items.Select(p => $"{p.Name} {p.Value}")),
            Figures.Fine(statistics.Median / NanosecondsInAMicrosecond),
            Figures.Fine(statistics.Mean / NanosecondsInAMicrosecond),
            Figures.Fine(statistics.ConfidenceInterval.Margin / NanosecondsInAMicrosecond),
            Figures.Whole(report.GcStats.GetBytesAllocatedPerOperation(of) ?? double.NaN));
    }
}
