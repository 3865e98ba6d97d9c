using System.Diagnostics;
using System.Globalization;
using NumbnessBot.Conversation.Talking;
using NumbnessBot.Proof.Playing;
using NumbnessBot.Proof.Vignettes;
using NumbnessBot.Triage;

namespace NumbnessBot.Benchmarks.Speed;

/// <summary>Time and memory of reading texts of several lengths, made of what patients say; the median of many rounds on one core.</summary>
internal static class SpeedCommand
{
    private const int Rounds = 300;
    private static readonly TimeSpan warmUp = TimeSpan.FromSeconds(2);
    private static readonly DateTimeOffset now = new(2026, 11, 20, 12, 0, 0, TimeSpan.Zero);

    public static int Run(TextWriter output)
    {
        var knowledge = RealContent.Shared.Current;
        var readers = knowledge.ReadersOf(knowledge.Pack.Words(null));
        var listener = new Listener(knowledge, readers);
        var sayings = Vignette.Outsiders.SelectMany(v => v.Facts.Values.Select(f => f.Say).Append(v.Opening)).ToArray();
        output.WriteLine("characters   findings, µs      bytes    whole message, µs      bytes");
        foreach (var length in new[] { 50, 100, 200, 1_000, 4_000, 20_000, 100_000 })
        {
            var texts = Enumerable.Range(0, Rounds).Select(i => Text(sayings, length, i)).ToArray();
            var (reading, bytes) = Measure(texts, text => readers.Findings.Read(text));
            var (whole, all) = Measure(texts, text => listener.Hear(Case.Empty, null, text, now));
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{length,10} {reading,14:0.0} {bytes,10} {whole,20:0.0} {all,10}"));
        }

        return 0;
    }

    private static (double Microseconds, long Bytes) Measure(string[] texts, Action<string> read)
    {
        // Long enough for the run time to have compiled everything in its final form.
        var warm = Stopwatch.StartNew();
        for (var i = 0; warm.Elapsed < warmUp; i++)
        {
            read(texts[i % texts.Length]);
        }

        var times = new double[texts.Length];
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < texts.Length; i++)
        {
            var start = Stopwatch.GetTimestamp();
            read(texts[i]);
            times[i] = Stopwatch.GetElapsedTime(start).TotalMicroseconds;
        }

        var bytes = (GC.GetAllocatedBytesForCurrentThread() - before) / texts.Length;
        Array.Sort(times);
        return (times[times.Length / 2], bytes);
    }

    private static string Text(string[] sayings, int length, int from)
    {
        var text = new System.Text.StringBuilder(length + 200);
        for (var i = from * 7; text.Length < length; i++)
        {
            text.Append(sayings[i % sayings.Length]).Append(". ");
        }

        return text.ToString(0, length);
    }
}
