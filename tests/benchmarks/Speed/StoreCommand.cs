using System.Diagnostics;
using System.Globalization;
using Microsoft.Data.Sqlite;
using NumbnessBot.Conversation.Turns;
using NumbnessBot.Storage;
using NumbnessBot.Storage.Postgres;
using NumbnessBot.Storage.Sqlite;

namespace NumbnessBot.Benchmarks.Speed;

/// <summary>
/// How many turns a second the store takes, each durable when it is done, by one client and by several that wait for each commit; against a bare loop that
/// writes equal rows in transactions of eight on one connection. With a connection string, PostgreSQL is measured in the same rounds.
/// </summary>
internal static class StoreCommand
{
    private const int Commits = 8000;
    private const int Conversations = 500;
    private const int InABatch = 8;

    private static readonly string @case = "{\"schema\":1,\"words\":\"" + new string('c', 900) + "\"}";
    private static readonly string dialogs = "[\"" + new string('d', 150) + "\"]";
    private static readonly string replies = "[\"" + new string('r', 500) + "\"]";

    public static async Task<int> RunAsync(string? postgres, TextWriter output)
    {
        var folder = Directory.CreateTempSubdirectory("store-");
        try
        {
            for (var round = 1; round <= 3; round++)
            {
                var bare = Bare(Path.Combine(folder.FullName, $"bare-{round}.db"));
                Line(output, $"round {round}: bare loop, batches of {InABatch}", bare, bare);
                foreach (var clients in new[] { 1, 8, 64 })
                {
                    using var store = new SqliteConversationStore(Path.Combine(folder.FullName, $"store-{round}-{clients}.db"));
                    Line(output, $"  SQLite, {clients} clients", await RateAsync(store, clients, "talk").ConfigureAwait(false), bare);
                    if (clients == 8)
                    {
                        Line(output, "  SQLite, loads", await LoadsAsync(store).ConfigureAwait(false), bare);
                    }

                    if (postgres is not null)
                    {
                        using var database = new PostgresConversationStore(postgres);
                        Line(output, $"  PostgreSQL, {clients} clients", await RateAsync(database, clients, Guid.NewGuid().ToString("n")).ConfigureAwait(false), bare);
                    }
                }
            }
        }
        finally
        {
            folder.Delete(recursive: true);
        }

        return 0;
    }

    private static void Line(TextWriter output, string what, double rate, double bare) =>
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{what,-40} {rate,8:0}/s   {rate / bare:0.00} of the bare loop"));

    private static async Task<double> RateAsync(ILastingStore store, int clients, string name)
    {
        var each = clients == 1 ? Commits / 4 : Commits / clients;
        await Task.WhenAll(Enumerable.Range(0, clients).Select(client => ClientAsync(store, client, clients, 50, name + "-warm"))).ConfigureAwait(false);
        var start = Stopwatch.GetTimestamp();
        await Task.WhenAll(Enumerable.Range(0, clients).Select(client => Task.Run(() => ClientAsync(store, client, clients, each, name)))).ConfigureAwait(false);
        return each * clients / Stopwatch.GetElapsedTime(start).TotalSeconds;
    }

    private static async Task ClientAsync(ILastingStore store, int client, int clients, int commits, string name)
    {
        var own = Math.Max(1, Conversations / clients);
        var versions = new long[own];
        for (var i = 0; i < commits; i++)
        {
            var talk = i % own;
            var turn = new TurnCommit(
                $"test/{name}-{client}-{talk}", versions[talk]++, @case, dialogs, $"a-{client}-{i}", replies, null, true, DateTimeOffset.UnixEpoch);
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

    private static double Bare(string file)
    {
        SQLitePCL.Batteries_V2.Init();
        using var connection = new SqliteConnection($"Data Source={file};Pooling=False");
        connection.Open();
        Command(connection, "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA secure_delete = ON;").ExecuteNonQuery();
        Command(
            connection,
            """
            CREATE TABLE conversation (key TEXT NOT NULL PRIMARY KEY, version INTEGER, "case" TEXT, dialogs TEXT, at INTEGER);
            CREATE TABLE processed (key TEXT NOT NULL, activity TEXT NOT NULL, number INTEGER, replies TEXT, PRIMARY KEY (key, activity));
            """).ExecuteNonQuery();
        using var turn = Command(
            connection,
            """INSERT INTO conversation VALUES ($key, 1, $case, $dialogs, 0) ON CONFLICT (key) DO UPDATE SET version = version + 1, "case" = $case, dialogs = $dialogs""");
        using var answer = Command(connection, "INSERT INTO processed VALUES ($key, $activity, $number, $replies)");
        SqliteParameter Parameter(SqliteCommand command, string name, object value) => command.Parameters.AddWithValue(name, value);
        var (turnKey, answerKey) = (Parameter(turn, "$key", ""), Parameter(answer, "$key", ""));
        Parameter(turn, "$case", @case);
        Parameter(turn, "$dialogs", dialogs);
        var activity = Parameter(answer, "$activity", "");
        var number = Parameter(answer, "$number", 0);
        Parameter(answer, "$replies", replies);
        turn.Prepare();
        answer.Prepare();
        var start = Stopwatch.GetTimestamp();
        for (var i = 0; i < Commits; i += InABatch)
        {
            using var transaction = connection.BeginTransaction();
            turn.Transaction = answer.Transaction = transaction;
            for (var j = i; j < i + InABatch; j++)
            {
                turnKey.Value = answerKey.Value = $"test/talk-{j % Conversations}";
                activity.Value = $"a-{j}";
                number.Value = j;
                turn.ExecuteNonQuery();
                answer.ExecuteNonQuery();
            }

            transaction.Commit();
        }

        return Commits / Stopwatch.GetElapsedTime(start).TotalSeconds;
    }

    private static SqliteCommand Command(SqliteConnection connection, string sql)
    {
        var command = connection.CreateCommand();
        command.CommandText = sql;
        return command;
    }
}
