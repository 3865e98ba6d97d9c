using NumbnessBot.Benchmarks.Bots;
using NumbnessBot.Benchmarks.Tables;

namespace NumbnessBot.Benchmarks.Load;

/// <summary>
/// Whole interviews with one or more bots: each client says one thing, waits for the answer, checks it and says the next. The bots are driven in turn, round by round,
/// and each is compared with the first in the same round.
/// </summary>
internal static class LoadCommand
{
    private const int Rounds = 3;
    private static readonly TimeSpan firstWarmUp = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan warmUp = TimeSpan.FromSeconds(0.5);

    /// <param name="clients">How many talk at the same time; several numbers one after the other.</param>
    /// <param name="seconds">How long each round takes.</param>
    /// <param name="atHalf">At the end each bot also gets half of the turns a second that it could do, due at fixed times.</param>
    public static async Task<Table> RunAsync(IReadOnlyList<int> clients, double seconds, IReadOnlyList<string> names, bool atHalf, TextWriter output)
    {
        var time = TimeSpan.FromSeconds(seconds);
        var script = await Script.RecordAsync().ConfigureAwait(false);
        var table = new Table("bot", "clients", "turns/s", "requests/s", "of the first", "lowest", "highest", "p50 ms", "p90 ms", "p99 ms", "p99/p50", "CPU ms a turn");
        var bots = new List<DrivenBot>();
        try
        {
            foreach (var name in names.Select(BotName.Parse))
            {
                bots.Add(await DrivenBot.StartAsync(name, script).ConfigureAwait(false));
                await bots[^1].RunAsync(clients.Max(), firstWarmUp).ConfigureAwait(false);
            }

            foreach (var count in clients)
            {
                var results = bots.ConvertAll(_ => new List<LoadResult>());
                for (var round = 1; round <= Rounds; round++)
                {
                    for (var i = 0; i < bots.Count; i++)
                    {
                        await bots[i].RunAsync(count, warmUp).ConfigureAwait(false);
                        results[i].Add(await bots[i].RunAsync(count, time).ConfigureAwait(false));
                        output.WriteLine($"{count} clients, round {round}: {bots[i].Name,-40} {Figures.Whole(results[i][^1].TurnsPerSecond),8} turns/s");
                    }
                }

                for (var i = 0; i < bots.Count; i++)
                {
                    table.Add(Row(bots[i].Name, Figures.Whole(count), results[i], results[0]));
                }

                if (atHalf)
                {
                    await AtHalfAsync(bots, results, time, table).ConfigureAwait(false);
                }
            }

            table.Remark = string.Join("; ", bots.Select(b => b.Remark).OfType<string>()) is { Length: > 0 } remark ? remark + "." : null;
        }
        finally
        {
            foreach (var bot in bots)
            {
                await bot.DisposeAsync().ConfigureAwait(false);
            }
        }

        return table;
    }

    private static async Task AtHalfAsync(List<DrivenBot> bots, List<List<LoadResult>> results, TimeSpan time, Table table)
    {
        for (var i = 0; i < bots.Count; i++)
        {
            if (bots[i].CanRunAtRate)
            {
                var result = await bots[i].RunAtAsync(results[i].Max(r => r.TurnsPerSecond) / 2, time).ConfigureAwait(false);
                table.Add(Row(bots[i].Name, "half rate", [result], null));
            }
        }
    }

    private static string[] Row(string name, string clients, List<LoadResult> results, List<LoadResult>? first)
    {
        var ratio = first is null ? null : Spread.OfRatios(results.ConvertAll(r => r.RequestsPerSecond), first.ConvertAll(r => r.RequestsPerSecond));
        return
        [
            name, clients, Figures.Whole(Middle(r => r.TurnsPerSecond)), Figures.Whole(Middle(r => r.RequestsPerSecond)),
            Figures.Fine(ratio?.Middle), Figures.Fine(ratio?.Least), Figures.Fine(ratio?.Most),
            Figures.Fine(Middle(r => r.Times.At(0.5))), Figures.Fine(Middle(r => r.Times.At(0.9))), Figures.Fine(Middle(r => r.Times.At(0.99))),
            Figures.Fine(Middle(r => r.Times.At(0.99) / r.Times.At(0.5))),
            results.All(r => r.ProcessorTime is not null) ? Figures.Fine(Middle(r => r.ProcessorMillisecondsPerTurn!.Value)) : "",
        ];

        double Middle(Func<LoadResult, double> of) => Spread.Of(results.Select(of)).Middle;
    }
}
