using BenchmarkDotNet.Attributes;
using NumbnessBot.Conversation.Talking;
using NumbnessBot.Triage;

namespace NumbnessBot.Benchmarks.Micro;

/// <summary>What a message means: its findings alone, and everything that is listened for.</summary>
public class ReadingBenchmarks
{
    private static readonly DateTimeOffset now = new(2026, 11, 20, 12, 0, 0, TimeSpan.Zero);
    private Readers _readers = null!;
    private Listener _listener = null!;
    private string[] _texts = [];
    private int _next;

    [Params(50, 200, 4000)]
    public int Characters { get; set; }

    [GlobalSetup]
    public void Setup()
    {
        _readers = Inputs.Knowledge.ReadersOf(Inputs.Knowledge.Pack.Words(null));
        _listener = new Listener(Inputs.Knowledge, _readers);
        _texts = Inputs.Texts(Characters);
    }

    [Benchmark]
    public object Findings() => _readers.Findings.Read(Next());

    [Benchmark]
    public object WholeMessage() => _listener.Hear(Case.Empty, null, Next(), now);

    private string Next() => _texts[_next++ % _texts.Length];
}
