namespace NumbnessBot.Storage.Sqlite;

/// <summary>The keys of conversations in the SQLite file.</summary>
internal static class SqliteSeals
{
    public const string Delete = "DELETE FROM seal WHERE key = ?1";

    private const string Select = "SELECT value FROM seal WHERE key = ?1";

    private const string Insert =
        "INSERT INTO seal (key, value, at) VALUES (?1, ?2, ?3) ON CONFLICT (key) DO UPDATE SET value = excluded.value, at = excluded.at WHERE seal.value = ?4";

    /// <summary>Keys of conversations of which nothing is left, such as one that was set aside for its time.</summary>
    private const string DeleteAlone =
        """
        DELETE FROM seal WHERE at < ?1 AND NOT EXISTS (SELECT 1 FROM conversation c WHERE c.key = seal.key) AND NOT EXISTS (SELECT 1 FROM set_aside s WHERE s.key = seal.key)
        """;

    public static byte[]? Of(SqliteSession session, string key)
    {
        var select = session.Statement(Select);
        select.Bind(1, key);
        return session.Rows(select, row => row.Bytes(0)) is [var value] ? value : null;
    }

    public static int Add(SqliteSession session, string key, byte[] value, byte[]? insteadOf, DateTimeOffset at)
    {
        var insert = session.Statement(Insert);
        insert.Bind(1, key);
        insert.Bind(2, value);
        insert.Bind(3, at.ToUnixTimeMilliseconds());
        if (insteadOf is not null)
        {
            insert.Bind(4, insteadOf);
        }

        return session.Finish(insert);
    }

    public static int ExpireAlone(SqliteSession session, long before)
    {
        var delete = session.Statement(DeleteAlone);
        delete.Bind(1, before);
        return session.Finish(delete);
    }
}
