namespace NumbnessBot.Storage;

/// <summary>The lines of conversations in the SQLite file. To be called by who has the file alone.</summary>
internal static class SqliteLines
{
    private const string Insert = "INSERT INTO line (key, number, activity, json) VALUES ($key, $number, $activity, $json) ON CONFLICT DO NOTHING";

    public static bool Append(SqliteDatabase database, string key, string activityId, string json, LineNumbers numbers)
    {
        using var last = database.Command("SELECT COALESCE(MAX(number), 0) FROM line WHERE key = $key", ("$key", key));
        return database.Execute(Insert, ("$key", key), ("$number", numbers.Next((long)last.ExecuteScalar()!)), ("$activity", activityId), ("$json", json)) > 0;
    }

    public static int Add(SqliteDatabase database, string key, IReadOnlyList<LoggedActivity> lines)
    {
        using var transaction = database.Begin();
        var count = lines.Sum(line => database.Execute(
            Insert, ("$key", key), ("$number", line.Number), ("$activity", line.ActivityId), ("$json", line.Json)));
        transaction.Commit();
        return count;
    }

    public static IReadOnlyList<LoggedActivity> ReadAfter(SqliteDatabase database, string key, long after)
    {
        using var command = database.Command(
            "SELECT number, activity, json FROM line WHERE key = $key AND number > $after ORDER BY number", ("$key", key), ("$after", after));
        using var reader = command.ExecuteReader();
        var lines = new List<LoggedActivity>();
        while (reader.Read())
        {
            lines.Add(new LoggedActivity(reader.GetInt64(0), reader.GetString(1), reader.GetString(2)));
        }

        return lines;
    }

    public static int Delete(SqliteDatabase database, string key) => database.Execute("DELETE FROM line WHERE key = $key", ("$key", key));

    /// <summary>Lines of conversations that are not kept any more.</summary>
    public static int DeleteOrphans(SqliteDatabase database) => database.Execute("DELETE FROM line WHERE key NOT IN (SELECT key FROM conversation)");
}
