using System.Diagnostics;
using Microsoft.Data.Sqlite;

namespace NumbnessBot.Benchmarks.Speed;

/// <summary>
/// A yardstick for what the disk and SQLite allow: a loop that writes rows as long as those of a turn in transactions of eight on one connection, each on the disk before
/// the next begins, and does nothing else.
/// </summary>
internal static class BareCommits
{
    public const int InABatch = 8;

    private const int Conversations = 500;

    /// <summary>Writes into a new file for so long.</summary>
    public static (int Commits, TimeSpan Elapsed) Run(string file, TurnRows rows, TimeSpan time)
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
        Parameter(turn, "$case", rows.Case);
        Parameter(turn, "$dialogs", rows.Dialogs);
        var activity = Parameter(answer, "$activity", "");
        var number = Parameter(answer, "$number", 0);
        Parameter(answer, "$replies", rows.Replies);
        turn.Prepare();
        answer.Prepare();
        var (commits, start) = (0, Stopwatch.GetTimestamp());
        while (Stopwatch.GetElapsedTime(start) < time)
        {
            using var transaction = connection.BeginTransaction();
            turn.Transaction = answer.Transaction = transaction;
            for (var i = 0; i < InABatch; i++, commits++)
            {
                turnKey.Value = answerKey.Value = $"test/talk-{commits % Conversations}";
                activity.Value = $"a-{commits}";
                number.Value = commits;
                turn.ExecuteNonQuery();
                answer.ExecuteNonQuery();
            }

            transaction.Commit();
        }

        return (commits, Stopwatch.GetElapsedTime(start));
    }

    private static SqliteCommand Command(SqliteConnection connection, string sql)
    {
        var command = connection.CreateCommand();
        command.CommandText = sql;
        return command;
    }
}
