using System.Globalization;
using Microsoft.Data.Sqlite;
using NumbnessBot.Benchmarks.Load;
using NumbnessBot.Proof.Playing;
using NumbnessBot.Storage.Sqlite;

namespace NumbnessBot.Benchmarks.Bots;

/// <summary>
/// Fills a new SQLite file with conversations in a fraction of the time that talking takes: interviews are played into it through the store, and their rows are copied under
/// other keys. Each copy has its case, its dialogs and the replies of its last turn.
/// </summary>
internal static class StoreFiller
{
    private const int Interviews = 10;

    /// <summary>Of how many turns each copy has the replies; with those of all, a million conversations would take many times the disk.</summary>
    private const int RepliesEach = 1;

    public static async Task FillAsync(string file, int conversations)
    {
        using (var store = new SqliteConversationStore(file))
        {
            var number = 0;
            foreach (var vignette in Patients.Some(Math.Min(Interviews, conversations)))
            {
                await vignette.Play(Manner.Remarks).PlayAsync(new TestTalk(store: store, conversation: $"stored-{number++}")).ConfigureAwait(false);
            }
        }

        using var connection = new SqliteConnection($"Data Source={file};Pooling=False");
        connection.Open();

        // Nothing is lost that could not be filled in again; the host sets what it needs when it opens the file.
        Run(connection, "PRAGMA journal_mode = OFF");
        Run(connection, "PRAGMA synchronous = OFF");
        Run(connection, "PRAGMA cache_size = -200000");
        Run(connection, "UPDATE conversation SET at = $1", DateTimeOffset.UtcNow.ToUnixTimeMilliseconds());
        Run(
            connection,
            $"""
            CREATE TEMP TABLE played AS SELECT row_number() OVER (ORDER BY key) - 1 AS place, * FROM conversation;
            CREATE TEMP TABLE answered AS SELECT * FROM (
                SELECT d.place, p.activity, p.number, p.replies, row_number() OVER (PARTITION BY p.key ORDER BY p.number DESC) AS back FROM processed p JOIN played d ON d.key = p.key
            ) WHERE back <= {RepliesEach};
            CREATE TEMP TABLE copy (key TEXT PRIMARY KEY, place INTEGER) WITHOUT ROWID;
            CREATE INDEX temp.played_place ON played (place);
            CREATE INDEX temp.answered_place ON answered (place);
            """);

        // Keys of channels come in no order.
        var played = Convert.ToInt32(Scalar(connection, "SELECT count(*) FROM played"), CultureInfo.InvariantCulture);
        Run(connection, "BEGIN");
        Run(
            connection,
            """
            WITH RECURSIVE n (value) AS (SELECT $1 WHERE $1 < $2 UNION ALL SELECT value + 1 FROM n WHERE value + 1 < $2)
            INSERT INTO copy SELECT 'test/' || printf('%08x', (value * 2654435761) & 4294967295) || '-' || value, value % $1 FROM n
            """,
            played,
            conversations);
        Run(
            connection,
            """
            INSERT INTO conversation (key, version, "case", dialogs, at) SELECT c.key, d.version, d."case", d.dialogs, d.at FROM copy c CROSS JOIN played d ON d.place = c.place;
            INSERT INTO processed (key, activity, number, replies) SELECT c.key, a.activity, a.number, a.replies FROM copy c CROSS JOIN answered a ON a.place = c.place;
            """);
        Run(connection, "COMMIT");

        // All is on the disk before anything is measured.
        Run(connection, "PRAGMA synchronous = FULL");
        Run(connection, "PRAGMA journal_mode = WAL");
        Run(connection, "UPDATE conversation SET at = at WHERE key = (SELECT min(key) FROM conversation)");
        Run(connection, "PRAGMA wal_checkpoint(TRUNCATE)");
        var stored = Convert.ToInt32(Scalar(connection, "SELECT count(*) FROM conversation"), CultureInfo.InvariantCulture);
        if (stored != Math.Max(conversations, played))
        {
            throw new InvalidOperationException($"{stored} conversations are stored instead of {conversations}.");
        }
    }

    private static void Run(SqliteConnection connection, string sql, params object[] values)
    {
        using var command = Command(connection, sql, values);
        command.ExecuteNonQuery();
    }

    private static object? Scalar(SqliteConnection connection, string sql)
    {
        using var command = Command(connection, sql);
        return command.ExecuteScalar();
    }

    private static SqliteCommand Command(SqliteConnection connection, string sql, params object[] values)
    {
        var command = connection.CreateCommand();
        command.CommandText = sql;
        for (var i = 0; i < values.Length; i++)
        {
            command.Parameters.AddWithValue($"${i + 1}", values[i]);
        }

        return command;
    }
}
