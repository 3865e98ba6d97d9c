namespace NumbnessBot.Storage.Sqlite;

/// <summary>Marks of conversations that live in the memory of a process alone, in the SQLite file.</summary>
internal static class SqliteMarks
{
    private const string Insert = "INSERT OR REPLACE INTO begun (mark, at) VALUES (?1, ?2)";
    private const string Select = "SELECT 1 FROM begun WHERE mark = ?1";
    private const string Delete = "DELETE FROM begun WHERE mark = ?1";
    private const string DeleteOld = "DELETE FROM begun WHERE at < ?1";

    public static int Add(SqliteSession session, byte[] mark, DateTimeOffset at)
    {
        var insert = session.Statement(Insert);
        insert.Bind(1, mark);
        insert.Bind(2, at.ToUnixTimeMilliseconds());
        return session.Finish(insert);
    }

    public static bool Has(SqliteSession session, byte[] mark)
    {
        var select = session.Statement(Select);
        select.Bind(1, mark);
        return session.Rows(select, _ => true).Count > 0;
    }

    public static int Remove(SqliteSession session, byte[] mark)
    {
        var delete = session.Statement(Delete);
        delete.Bind(1, mark);
        return session.Finish(delete);
    }

    public static int Expire(SqliteSession session, DateTimeOffset before)
    {
        var delete = session.Statement(DeleteOld);
        delete.Bind(1, before.ToUnixTimeMilliseconds());
        return session.Finish(delete);
    }
}
