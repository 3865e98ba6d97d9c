using NumbnessBot.Conversation.Turns;

namespace NumbnessBot.Storage.Sqlite;

/// <summary>Conversations and the replies given in them, in the SQLite file.</summary>
internal static class SqliteTurns
{
    private const string Select =
        """
        SELECT version, "case", dialogs, (SELECT replies FROM processed p WHERE p.key = c.key AND p.activity = ?2) FROM conversation c WHERE c.key = ?1
        """;

    private const string Insert = """INSERT INTO conversation (key, version, "case", dialogs, at) VALUES (?1, 1, ?3, ?4, ?5) ON CONFLICT (key) DO NOTHING""";

    private const string Update =
        """UPDATE conversation SET version = version + 1, "case" = ?3, dialogs = ?4, at = ?5 WHERE key = ?1 AND version = ?2""";

    private const string Answer = "INSERT OR REPLACE INTO processed (key, activity, number, replies) VALUES (?1, ?2, ?3, ?4)";
    private const string Prune = "DELETE FROM processed WHERE key = ?1 AND number <= ?2";
    private const string Aside = """INSERT OR REPLACE INTO set_aside (key, at, "case") VALUES (?1, ?2, ?3)""";
    private const string Old = "SELECT key FROM conversation WHERE at < ?1 LIMIT ?2";
    private const string DeleteOld = "DELETE FROM conversation WHERE key = ?1 AND at < ?2";
    private const string OldAside = "SELECT 1 FROM set_aside WHERE at < ?1 LIMIT 1";
    private const string DeleteAside = "DELETE FROM set_aside WHERE at < ?1";

    /// <summary>What goes with a conversation.</summary>
    private static readonly string[] deletions =
    [
        "DELETE FROM conversation WHERE key = ?1", "DELETE FROM processed WHERE key = ?1", "DELETE FROM line WHERE key = ?1", "DELETE FROM set_aside WHERE key = ?1",
        "DELETE FROM outbox WHERE key = ?1", "DELETE FROM reminder WHERE key = ?1",
    ];

    public static StoredConversation Load(SqliteSession session, string key, string? activityId)
    {
        var select = session.Statement(Select);
        select.Bind(1, key);
        select.Bind(2, activityId);
        try
        {
            return select.Step()
                ? new StoredConversation(select.Number(0), select.Text(1), select.TextOrNull(2), select.TextOrNull(3))
                : StoredConversation.Nothing;
        }
        finally
        {
            select.Reset();
        }
    }

    /// <summary>False when the conversation is of another version: nothing is written then.</summary>
    public static bool Commit(SqliteSession session, TurnCommit turn)
    {
        if (turn.Case is null)
        {
            Delete(session, turn.Key);
            if (turn.SetAside is null)
            {
                session.Execute(SqliteSeals.Delete, turn.Key);
            }

            SetAside(session, turn);
            SqliteOutbox.Add(session, turn, turn.Replies);
            return true;
        }

        if (!Write(session, turn))
        {
            return false;
        }

        SetAside(session, turn);
        SqliteReminders.Write(session, turn);
        if (turn.ActivityId is not null)
        {
            var answer = session.Statement(Answer);
            answer.Bind(1, turn.Key);
            answer.Bind(2, turn.ActivityId);
            answer.Bind(3, turn.Version + 1);
            answer.Bind(4, turn.Replies);
            session.Finish(answer);
            if (RepeatWindow.IsTimeToPrune(turn.Version + 1))
            {
                var prune = session.Statement(Prune);
                prune.Bind(1, turn.Key);
                prune.Bind(2, RepeatWindow.Over(turn.Version + 1));
                session.Finish(prune);
            }
        }

        SqliteOutbox.Add(session, turn, null);
        return true;
    }

    /// <summary>Some conversations that were last used before then.</summary>
    public static List<string> LastUsedBefore(SqliteSession session, long at, int most)
    {
        var old = session.Statement(Old);
        old.Bind(1, at);
        old.Bind(2, most);
        return session.Rows(old, row => row.Text(0));
    }

    /// <summary>Deletes the conversations of these that nobody has used meanwhile.</summary>
    public static int Expire(SqliteSession session, IEnumerable<string> keys, long before)
    {
        var count = 0;
        foreach (var key in keys)
        {
            var delete = session.Statement(DeleteOld);
            delete.Bind(1, key);
            delete.Bind(2, before);
            if (session.Finish(delete) > 0)
            {
                Delete(session, key);
                session.Execute(SqliteSeals.Delete, key);
                count++;
            }
        }

        return count;
    }

    public static bool HasSetAside(SqliteSession session, long before)
    {
        var old = session.Statement(OldAside);
        old.Bind(1, before);
        return session.Rows(old, _ => true).Count > 0;
    }

    public static int ExpireSetAside(SqliteSession session, long before)
    {
        var delete = session.Statement(DeleteAside);
        delete.Bind(1, before);
        return session.Finish(delete);
    }

    private static bool Write(SqliteSession session, TurnCommit turn)
    {
        var write = session.Statement(turn.Version == 0 ? Insert : Update);
        write.Bind(1, turn.Key);
        if (turn.Version > 0)
        {
            write.Bind(2, turn.Version);
        }

        write.Bind(3, turn.Case);
        write.Bind(4, turn.Dialogs);
        write.Bind(5, turn.At.ToUnixTimeMilliseconds());
        return session.Finish(write) > 0;
    }

    private static void SetAside(SqliteSession session, TurnCommit turn)
    {
        if (turn.SetAside is not null)
        {
            var aside = session.Statement(Aside);
            aside.Bind(1, turn.Key);
            aside.Bind(2, turn.At.ToUnixTimeMilliseconds());
            aside.Bind(3, turn.SetAside);
            session.Finish(aside);
        }
    }

    private static void Delete(SqliteSession session, string key)
    {
        foreach (var deletion in deletions)
        {
            session.Execute(deletion, key);
        }
    }
}
