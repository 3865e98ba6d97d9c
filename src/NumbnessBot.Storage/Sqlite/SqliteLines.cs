namespace NumbnessBot.Storage.Sqlite;

/// <summary>The lines of conversations in the SQLite file.</summary>
internal static class SqliteLines
{
    private const string Insert = "INSERT INTO line (key, number, activity, json) VALUES (?1, ?2, ?3, ?4) ON CONFLICT DO NOTHING";
    private const string Last = "SELECT COALESCE(MAX(number), 0) FROM line WHERE key = ?1";
    private const string After = "SELECT number, activity, json FROM line WHERE key = ?1 AND number > ?2 ORDER BY number";
    private const string DeleteAll = "DELETE FROM line WHERE key = ?1";
    private const string Orphans = "SELECT DISTINCT key FROM line WHERE NOT EXISTS (SELECT 1 FROM conversation c WHERE c.key = line.key) LIMIT ?1";

    public static bool Append(SqliteSession session, string key, string activityId, string json, LineNumbers numbers)
    {
        var last = session.Statement(Last);
        last.Bind(1, key);
        return Write(session, key, new LoggedActivity(numbers.Next(session.Rows(last, row => row.Number(0))[0]), activityId, json)) > 0;
    }

    public static int Add(SqliteSession session, string key, IReadOnlyList<LoggedActivity> lines) => lines.Sum(line => Write(session, key, line));

    public static IReadOnlyList<LoggedActivity> ReadAfter(SqliteSession session, string key, long after)
    {
        var select = session.Statement(After);
        select.Bind(1, key);
        select.Bind(2, after);
        return session.Rows(select, row => new LoggedActivity(row.Number(0), row.Text(1), row.Text(2)));
    }

    public static int Delete(SqliteSession session, string key) => session.Execute(DeleteAll, key);

    /// <summary>Some conversations of which lines are kept and nothing else.</summary>
    public static List<string> WithoutConversation(SqliteSession session, int most)
    {
        var orphans = session.Statement(Orphans);
        orphans.Bind(1, most);
        return session.Rows(orphans, row => row.Text(0));
    }

    private static int Write(SqliteSession session, string key, LoggedActivity line)
    {
        var insert = session.Statement(Insert);
        insert.Bind(1, key);
        insert.Bind(2, line.Number);
        insert.Bind(3, line.ActivityId);
        insert.Bind(4, line.Json);
        return session.Finish(insert);
    }
}
