namespace NumbnessBot.Storage.Sqlite;

/// <summary>The program's own secrets in the SQLite file.</summary>
internal static class SqliteSecrets
{
    private const string Select = "SELECT id, value, at FROM secret WHERE purpose = ?1 ORDER BY at, id";
    private const string DeleteOld = "DELETE FROM secret WHERE purpose = ?1 AND at < ?2";
    private const string Insert = "INSERT INTO secret (purpose, id, value, at) VALUES (?1, ?2, ?3, ?4)";

    public static IReadOnlyList<StoredSecret> Read(SqliteSession session, string purpose)
    {
        var select = session.Statement(Select);
        select.Bind(1, purpose);
        return session.Rows(select, row => new StoredSecret(row.Text(0), row.Bytes(1), DateTimeOffset.FromUnixTimeMilliseconds(row.Number(2))));
    }

    public static int Add(SqliteSession session, string purpose, StoredSecret secret, DateTimeOffset olderAreOver)
    {
        var old = session.Statement(DeleteOld);
        old.Bind(1, purpose);
        old.Bind(2, olderAreOver.ToUnixTimeMilliseconds());
        session.Finish(old);
        var insert = session.Statement(Insert);
        insert.Bind(1, purpose);
        insert.Bind(2, secret.Id);
        insert.Bind(3, secret.Value);
        insert.Bind(4, secret.MadeAt.ToUnixTimeMilliseconds());
        return session.Finish(insert);
    }
}
