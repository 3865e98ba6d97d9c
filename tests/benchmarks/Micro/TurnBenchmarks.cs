using BenchmarkDotNet.Attributes;
using NumbnessBot.Proof.Playing;

namespace NumbnessBot.Benchmarks.Micro;

/// <summary>One turn of an interview in this process, with the store in memory: the mean over whole interviews.</summary>
public class TurnBenchmarks
{
    /// <summary>What <see cref="InProcess"/> takes is divided by it; <see cref="Setup"/> sees to it that it is right.</summary>
    private const int Turns = 256;

    private TurnScript _script = null!;

    [GlobalSetup]
    public void Setup() => _script = TurnScript.RecordAsync(Inputs.Patients).GetAwaiter().GetResult().Take(Turns);

    [Benchmark(OperationsPerInvoke = Turns)]
    public Task<int> InProcess() => _script.PlayAsync();
}
