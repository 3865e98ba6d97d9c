using System.Collections.Concurrent;
using System.Diagnostics;
using NumbnessBot.Benchmarks.Load.Delivering;

namespace NumbnessBot.Benchmarks.Load;

/// <summary>People who talk to one bot, each through a whole interview and then through the next.</summary>
internal sealed class Driver(IDelivery delivery, IReadOnlyList<IReadOnlyList<Saying>> script)
{
    private readonly string _run = Guid.NewGuid().ToString("N")[..8];
    private int _talks;
    private int _turns;

    /// <summary>All turns so far.</summary>
    public int Turns => Volatile.Read(ref _turns);

    /// <summary>A closed loop: so many clients, each of which says the next thing when it has its answer.</summary>
    public Task<LoadResult> RunAsync(int clients, TimeSpan time)
    {
        var clock = Stopwatch.StartNew();
        return RunAsync(clients, () => clock.Elapsed < time);
    }

    /// <summary>As above, for as long as <paramref name="goesOn"/> says.</summary>
    public async Task<LoadResult> RunAsync(int clients, Func<bool> goesOn)
    {
        var (start, requests) = (Stopwatch.GetTimestamp(), delivery.Requests);
        var all = await Task.WhenAll(Enumerable.Range(0, clients).Select(_ => Task.Run(() => ClientAsync(goesOn)))).ConfigureAwait(false);
        return new LoadResult(all.Sum(t => t.Count), delivery.Requests - requests, Stopwatch.GetElapsedTime(start), new Latencies(all.SelectMany(t => t)));
    }

    /// <summary>
    /// An open loop: so many turns a second whether or not the earlier ones are answered, each by somebody who is not waiting. A turn's time begins when it was due,
    /// so that a bot that falls behind is seen to.
    /// </summary>
    public async Task<LoadResult> RunAtAsync(double turnsPerSecond, TimeSpan time)
    {
        var free = new ConcurrentBag<IEnumerator<Func<Task>>>();
        var times = new ConcurrentQueue<double>();
        var turns = new List<Task>((int)(turnsPerSecond * time.TotalSeconds) + 1);
        var (start, requests) = (Stopwatch.GetTimestamp(), delivery.Requests);
        for (var i = 0; i / turnsPerSecond < time.TotalSeconds; i++)
        {
            var due = start + (long)(i / turnsPerSecond * Stopwatch.Frequency);
            FinePause.Until(due);
            turns.Add(Task.Run(() => TurnAsync(due)));
        }

        await Task.WhenAll(turns).ConfigureAwait(false);
        var elapsed = Stopwatch.GetElapsedTime(start);
        while (free.TryTake(out var talk))
        {
            talk.Dispose();
        }

        return new LoadResult(times.Count, delivery.Requests - requests, elapsed, new Latencies(times));

        async Task TurnAsync(long due)
        {
            if (!free.TryTake(out var talk) || !talk.MoveNext())
            {
                talk?.Dispose();
                talk = NewTalk().GetEnumerator();
                talk.MoveNext();
            }

            await talk.Current().ConfigureAwait(false);
            times.Enqueue(Stopwatch.GetElapsedTime(due).TotalMilliseconds);
            free.Add(talk);
        }
    }

    private async Task<List<double>> ClientAsync(Func<bool> goesOn)
    {
        var times = new List<double>();
        while (goesOn())
        {
            foreach (var turn in NewTalk())
            {
                var start = Stopwatch.GetTimestamp();
                await turn().ConfigureAwait(false);
                times.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
                if (!goesOn())
                {
                    break;
                }
            }
        }

        return times;
    }

    /// <summary>The turns of the next interview.</summary>
    private IEnumerable<Func<Task>> NewTalk()
    {
        var number = Interlocked.Increment(ref _talks);
        var line = delivery.NewLine($"load-{_run}-{number}");
        try
        {
            foreach (var saying in script[number % script.Count])
            {
                yield return async () =>
                {
                    await line.TurnAsync(saying).ConfigureAwait(false);
                    Interlocked.Increment(ref _turns);
                };
            }
        }
        finally
        {
            _ = line.DisposeAsync().AsTask();
        }
    }
}
