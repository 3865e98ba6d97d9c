using NumbnessBot.Conversation.Turns;

namespace NumbnessBot.Storage.Sqlite;

/// <summary>Replies that wait for their delivery, in the SQLite file. The words stand with the turn, but for those of a turn that deleted everything.</summary>
internal static class SqliteOutbox
{
    private const string Insert =
        """
        INSERT OR REPLACE INTO outbox (key, activity, number, address, replies, at, due)
        VALUES (?1, ?2, (SELECT COALESCE(MAX(number), 0) + 1 FROM outbox WHERE key = ?1), ?3, ?4, ?5, ?6)
        """;

    private const string Take =
        """
        SELECT o.key, o.activity, o.number, o.address, COALESCE(o.replies, p.replies), o.at
        FROM outbox o LEFT JOIN processed p ON p.key = o.key AND p.activity = o.activity
        WHERE o.due <= ?1 AND NOT EXISTS (SELECT 1 FROM outbox e WHERE e.key = o.key AND e.number < o.number AND e.due > ?1)
        ORDER BY o.at, o.key, o.number LIMIT ?2
        """;

    private const string Postpone = "UPDATE outbox SET due = ?3 WHERE key = ?1 AND activity = ?2";
    private const string Before = "SELECT 1 FROM outbox WHERE key = ?1 AND number < (SELECT number FROM outbox WHERE key = ?1 AND activity = ?2) LIMIT 1";
    private const string Delete = "DELETE FROM outbox WHERE key = ?1 AND activity = ?2 RETURNING replies IS NOT NULL";
    private const string Ownerless = "UPDATE outbox SET due = 0";

    public static void Add(SqliteSession session, TurnCommit turn, string? replies)
    {
        if (turn is not { Address: not null, ActivityId: not null })
        {
            return;
        }

        var insert = session.Statement(Insert);
        insert.Bind(1, turn.Key);
        insert.Bind(2, turn.ActivityId);
        insert.Bind(3, turn.Address);
        insert.Bind(4, replies);
        insert.Bind(5, turn.At.ToUnixTimeMilliseconds());
        insert.Bind(6, (turn.At + OutboxEntry.Lease).ToUnixTimeMilliseconds());
        session.Finish(insert);
    }

    public static IReadOnlyList<OutboxEntry> TakeDue(SqliteSession session, int most, DateTimeOffset now)
    {
        var take = session.Statement(Take);
        take.Bind(1, now.ToUnixTimeMilliseconds());
        take.Bind(2, most);
        var entries = session.Rows(
            take,
            row => new OutboxEntry(row.Text(0), row.Text(1), row.Number(2), row.Text(3), row.TextOrNull(4), DateTimeOffset.FromUnixTimeMilliseconds(row.Number(5))));
        foreach (var entry in entries)
        {
            Keep(session, entry.Key, entry.ActivityId, now + OutboxEntry.Lease);
        }

        return entries;
    }

    public static int Keep(SqliteSession session, string key, string activityId, DateTimeOffset until)
    {
        var postpone = session.Statement(Postpone);
        postpone.Bind(1, key);
        postpone.Bind(2, activityId);
        postpone.Bind(3, until.ToUnixTimeMilliseconds());
        return session.Finish(postpone);
    }

    public static bool IsFirst(SqliteSession session, string key, string activityId)
    {
        var before = session.Statement(Before);
        before.Bind(1, key);
        before.Bind(2, activityId);
        return session.Rows(before, _ => true).Count == 0;
    }

    /// <summary>True when the entry held words itself, so that the journal has to be emptied of them.</summary>
    public static bool Done(SqliteSession session, string key, string activityId)
    {
        var delete = session.Statement(Delete);
        delete.Bind(1, key);
        delete.Bind(2, activityId);
        return session.Rows(delete, row => row.Number(0) != 0) is [true];
    }

    /// <summary>The file belongs to this process, so whoever had taken something before is gone.</summary>
    public static void Release(SqliteSession session) => session.Execute(Ownerless);
}
