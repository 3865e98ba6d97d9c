namespace NumbnessBot.Storage;

/// <summary>The program's own secrets in the SQLite file. To be called by who has the file alone.</summary>
internal static class SqliteSecrets
{
    public static IReadOnlyList<StoredSecret> Read(SqliteDatabase database, string purpose)
    {
        using var command = database.Command("SELECT id, value, at FROM secret WHERE purpose = $purpose ORDER BY at, id", ("$purpose", purpose));
        using var reader = command.ExecuteReader();
        var secrets = new List<StoredSecret>();
        while (reader.Read())
        {
            secrets.Add(new StoredSecret(reader.GetString(0), reader.GetFieldValue<byte[]>(1), DateTimeOffset.FromUnixTimeMilliseconds(reader.GetInt64(2))));
        }

        return secrets;
    }

    public static int Add(SqliteDatabase database, string purpose, StoredSecret secret, DateTimeOffset olderAreOver)
    {
        using var transaction = database.Begin();
        database.Execute("DELETE FROM secret WHERE purpose = $purpose AND at < $over", ("$purpose", purpose), ("$over", olderAreOver.ToUnixTimeMilliseconds()));
        var count = database.Execute(
            "INSERT INTO secret (purpose, id, value, at) VALUES ($purpose, $id, $value, $at)",
            ("$purpose", purpose), ("$id", secret.Id), ("$value", secret.Value), ("$at", secret.MadeAt.ToUnixTimeMilliseconds()));
        transaction.Commit();
        return count;
    }
}
