using BenchmarkDotNet.Attributes;
using NumbnessBot.Triage;

namespace NumbnessBot.Benchmarks.Micro;

/// <summary>Rules, the plan of what to ask next, and how a case is written and read.</summary>
public class CaseBenchmarks
{
    private Case[] _cases = [];
    private string[] _written = [];
    private int _next;

    [GlobalSetup]
    public void Setup()
    {
        _cases = Inputs.Cases;
        _written = Array.ConvertAll(_cases, CaseJson.Write);
    }

    [Benchmark]
    public object Rules() => Inputs.Knowledge.Assessor.Assess(Next());

    [Benchmark]
    public object? Planning() => Inputs.Knowledge.Planner.Next(Next());

    [Benchmark]
    public string Write() => CaseJson.Write(Next());

    [Benchmark]
    public object? Read() => CaseJson.Read(_written[_next++ % _written.Length]);

    private Case Next() => _cases[_next++ % _cases.Length];
}
