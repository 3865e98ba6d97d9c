using System.Diagnostics;
using NumbnessBot.Benchmarks.Load;
using NumbnessBot.Benchmarks.Tables;
using NumbnessBot.Conversation.Turns;
using NumbnessBot.Proof.Playing;
using NumbnessBot.Storage;
using NumbnessBot.Storage.Postgres;
using NumbnessBot.Storage.Sqlite;

namespace NumbnessBot.Benchmarks.Speed;

/// <summary>
/// How many turns a second the store takes, each durable when it is done, by one client and by several that wait for each commit; against a bare loop that
/// writes equal rows in transactions of eight on one connection. With PostgreSQL it is measured in the same rounds.
/// </summary>
internal static class StoreCommand
{
    private const int Rounds = 3;
    private const int Commits = 8000;
    private const int Conversations = 500;
    private static readonly TimeSpan bareTime = TimeSpan.FromSeconds(1.5);

    /// <param name="postgres">How to reach a PostgreSQL, or <c>postgres</c> to start one; null to measure SQLite alone.</param>
    public static async Task<Table> RunAsync(string? postgres, TextWriter output)
    {
        using var server = postgres == "postgres" ? PostgresServer.Start() ?? throw new InvalidOperationException("There is no PostgreSQL. tests/postgres/install-postgres gets it.") : null;
        var rows = await TurnRows.OfInterviewsAsync().ConfigureAwait(false);
        var folder = Directory.CreateTempSubdirectory("store-");
        var rates = new Dictionary<string, List<double>>();
        try
        {
            for (var round = 1; round <= Rounds; round++)
            {
                output.WriteLine($"round {round}");
                var (commits, elapsed) = BareCommits.Run(Path.Combine(folder.FullName, $"bare-{round}.db"), rows, bareTime);
                Note($"bare loop, batches of {BareCommits.InABatch}", commits / elapsed.TotalSeconds);
                foreach (var clients in new[] { 1, 8, 64 })
                {
                    using var store = new SqliteConversationStore(Path.Combine(folder.FullName, $"store-{round}-{clients}.db"));
                    Note($"SQLite, {clients} clients", await RateAsync(store, rows, clients, "talk").ConfigureAwait(false));
                    if (clients == 8)
                    {
                        Note("SQLite, loads", await LoadsAsync(store).ConfigureAwait(false));
                    }

                    if (postgres is not null)
                    {
                        using var database = new PostgresConversationStore(server?.ConnectionString ?? postgres);
                        Note($"PostgreSQL, {clients} clients", await RateAsync(database, rows, clients, Guid.NewGuid().ToString("n")).ConfigureAwait(false));
                    }
                }
            }
        }
        finally
        {
            folder.Delete(recursive: true);
        }

        var bare = rates.Values.First();
        var table = new Table("", "a second", "of the bare loop", "lowest", "highest") { Remark = $"As interviews write them: {rows}." };
        foreach (var (what, measured) in rates)
        {
            var ratio = Spread.OfRatios(measured, bare);
            table.Add(what, Figures.Whole(Spread.Of(measured).Middle), Figures.Fine(ratio.Middle), Figures.Fine(ratio.Least), Figures.Fine(ratio.Most));
        }

        return table;

        void Note(string what, double rate)
        {
            (rates.TryGetValue(what, out var known) ? known : rates[what] = []).Add(rate);
            output.WriteLine($"  {what,-30} {Figures.Whole(rate),10}/s");
        }
    }

    private static async Task<double> RateAsync(ILastingStore store, TurnRows rows, int clients, string name)
    {
        var each = clients == 1 ? Commits / 4 : Commits / clients;
        await Task.WhenAll(Enumerable.Range(0, clients).Select(client => ClientAsync(store, rows, client, clients, 50, name + "-warm"))).ConfigureAwait(false);
        var start = Stopwatch.GetTimestamp();
        await Task.WhenAll(Enumerable.Range(0, clients).Select(client => Task.Run(() => ClientAsync(store, rows, client, clients, each, name)))).ConfigureAwait(false);
        return each * clients / Stopwatch.GetElapsedTime(start).TotalSeconds;
    }

    private static async Task ClientAsync(ILastingStore store, TurnRows rows, int client, int clients, int commits, string name)
    {
        var own = Math.Max(1, Conversations / clients);
        var versions = new long[own];
        for (var i = 0; i < commits; i++)
        {
            var talk = i % own;
            var turn = new TurnCommit(
                $"test/{name}-{client}-{talk}", versions[talk]++, rows.Case, rows.Dialogs, $"a-{client}-{i}", rows.Replies, null, true, DateTimeOffset.UnixEpoch);
            if (!await store.CommitAsync(turn, CancellationToken.None).ConfigureAwait(false))
            {
                throw new InvalidOperationException("A commit was refused.");
            }
        }
    }

    private static async Task<double> LoadsAsync(ILastingStore store)
    {
        const int Loads = 50_000;
        var start = Stopwatch.GetTimestamp();
        for (var i = 0; i < Loads; i++)
        {
            await store.LoadAsync($"test/talk-{i % 8}-{i % 60}", "new", CancellationToken.None).ConfigureAwait(false);
        }

        return Loads / Stopwatch.GetElapsedTime(start).TotalSeconds;
    }
}
