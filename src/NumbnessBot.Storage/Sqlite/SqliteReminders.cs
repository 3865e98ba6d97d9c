using NumbnessBot.Conversation.Turns;

namespace NumbnessBot.Storage.Sqlite;

/// <summary>Reminders in the SQLite file.</summary>
internal static class SqliteReminders
{
    private const string Insert = "INSERT OR REPLACE INTO reminder (key, due, address) VALUES (?1, ?2, ?3)";
    private const string Delete = "DELETE FROM reminder WHERE key = ?1";
    private const string DeleteDue = "DELETE FROM reminder WHERE key = ?1 AND due = ?2";
    private const string Select = "SELECT key, due, address FROM reminder WHERE due <= ?1 ORDER BY due LIMIT ?2";

    /// <summary>What the turn does to its reminder; part of the turn's transaction.</summary>
    public static void Write(SqliteSession session, TurnCommit turn)
    {
        if (turn.Reminder is { Due: { } due } wanted)
        {
            var insert = session.Statement(Insert);
            insert.Bind(1, turn.Key);
            insert.Bind(2, due.ToUnixTimeSeconds());
            insert.Bind(3, wanted.Address);
            session.Finish(insert);
        }
        else if (turn.Reminder is not null)
        {
            session.Execute(Delete, turn.Key);
        }
    }

    public static IReadOnlyList<DueReminder> Due(SqliteSession session, DateTimeOffset now, int most)
    {
        var select = session.Statement(Select);
        select.Bind(1, now.ToUnixTimeSeconds());
        select.Bind(2, most);
        return session.Rows(select, row => new DueReminder(row.Text(0), DateTimeOffset.FromUnixTimeSeconds(row.Number(1)), row.Text(2)));
    }

    public static bool Claim(SqliteSession session, DueReminder reminder)
    {
        var delete = session.Statement(DeleteDue);
        delete.Bind(1, reminder.Key);
        delete.Bind(2, reminder.Due.ToUnixTimeSeconds());
        return session.Finish(delete) > 0;
    }
}
