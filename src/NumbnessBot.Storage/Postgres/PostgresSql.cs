namespace NumbnessBot.Storage.Postgres;

/// <summary>
/// The statements, each with the conversation as its first value. Those of <see cref="Sweeps"/> run in the background, in bounded batches, and may look
/// across conversations; no other does.
/// </summary>
internal static class PostgresSql
{
    public const string Load =
        """
        SELECT c.version, c."case", c.dialogs, (SELECT p.replies FROM numbness.processed p WHERE p.key = $1 AND p.activity = $2)
        FROM numbness.conversation c WHERE c.key = $1
        """;

    public const string Insert =
        """INSERT INTO numbness.conversation (key, version, "case", dialogs, at) VALUES ($1, 1, $2, $3, $4) ON CONFLICT (key) DO NOTHING""";

    public const string Update =
        """UPDATE numbness.conversation SET version = version + 1, "case" = $2, dialogs = $3, at = $4 WHERE key = $1 AND version = $5""";

    public const string Answer =
        """
        INSERT INTO numbness.processed (key, activity, number, replies) VALUES ($1, $2, $3, $4)
        ON CONFLICT (key, activity) DO UPDATE SET number = EXCLUDED.number, replies = EXCLUDED.replies
        """;

    public const string Prune = "DELETE FROM numbness.processed WHERE key = $1 AND number <= $2";

    public const string SetAside =
        """INSERT INTO numbness.set_aside (key, at, "case") VALUES ($1, $2, $3) ON CONFLICT (key, at) DO UPDATE SET "case" = EXCLUDED."case" """;

    public const string Post =
        """
        INSERT INTO numbness.outbox (key, activity, number, address, replies, at, due)
        VALUES ($1, $2, (SELECT COALESCE(MAX(o.number), 0) + 1 FROM numbness.outbox o WHERE o.key = $1), $3, $4, $5, $6)
        ON CONFLICT (key, activity) DO UPDATE SET address = EXCLUDED.address, replies = EXCLUDED.replies, at = EXCLUDED.at, due = EXCLUDED.due
        """;

    public const string IsBehind =
        """
        SELECT EXISTS (SELECT 1 FROM numbness.outbox e WHERE e.key = $1
            AND e.number < (SELECT o.number FROM numbness.outbox o WHERE o.key = $1 AND o.activity = $2))
        """;

    public const string Keep = "UPDATE numbness.outbox SET due = $3 WHERE key = $1 AND activity = $2";
    public const string Done = "DELETE FROM numbness.outbox WHERE key = $1 AND activity = $2";
    public const string DeleteConversation = "DELETE FROM numbness.conversation WHERE key = $1";
    public const string DeleteConversationBefore = "DELETE FROM numbness.conversation WHERE key = $1 AND at < $2";
    public const string DeleteProcessed = "DELETE FROM numbness.processed WHERE key = $1";
    public const string DeleteLines = "DELETE FROM numbness.line WHERE key = $1";
    public const string DeleteSetAside = "DELETE FROM numbness.set_aside WHERE key = $1";
    public const string Remind =
        "INSERT INTO numbness.reminder (key, due, address) VALUES ($1, $2, $3) ON CONFLICT (key) DO UPDATE SET due = EXCLUDED.due, address = EXCLUDED.address";

    public const string DeleteReminder = "DELETE FROM numbness.reminder WHERE key = $1";
    public const string ClaimReminder = "DELETE FROM numbness.reminder WHERE key = $1 AND due = $2";
    public const string Seal = "SELECT value FROM numbness.seal WHERE key = $1";

    public const string AddSeal =
        """
        INSERT INTO numbness.seal (key, value, at) VALUES ($1, $2, $3)
        ON CONFLICT (key) DO UPDATE SET value = EXCLUDED.value, at = EXCLUDED.at WHERE seal.value = $4
        """;

    public const string DeleteSeal = "DELETE FROM numbness.seal WHERE key = $1";
    public const string DeleteOutbox = "DELETE FROM numbness.outbox WHERE key = $1";

    /// <summary>The number is the clock's, or one more than the last.</summary>
    public const string Append =
        """
        INSERT INTO numbness.line (key, number, activity, json)
        VALUES ($1, GREATEST($2, (SELECT COALESCE(MAX(l.number), 0) + 1 FROM numbness.line l WHERE l.key = $1)), $3, $4)
        ON CONFLICT (key, activity) DO NOTHING
        """;

    public const string AddLine = "INSERT INTO numbness.line (key, number, activity, json) VALUES ($1, $2, $3, $4) ON CONFLICT DO NOTHING";
    public const string LinesAfter = "SELECT number, activity, json FROM numbness.line WHERE key = $1 AND number > $2 ORDER BY number";
    public const string Tell = "SELECT pg_notify('numbness_line', $1)";

    /// <summary>A mark stands for a conversation as its key does.</summary>
    public const string Mark = "INSERT INTO numbness.begun (mark, at) VALUES ($1, $2) ON CONFLICT (mark) DO UPDATE SET at = EXCLUDED.at";

    public const string IsMarked = "SELECT EXISTS (SELECT 1 FROM numbness.begun WHERE mark = $1)";
    public const string Unmark = "DELETE FROM numbness.begun WHERE mark = $1";

    /// <summary>What runs while a person waits.</summary>
    public static readonly string[] OnATurnsPath =
    [
        Load, Insert, Update, Answer, Prune, SetAside, Post, IsBehind, Keep, Done, DeleteConversation, DeleteConversationBefore, DeleteProcessed, DeleteLines, DeleteSetAside,
        DeleteOutbox, Remind, DeleteReminder, ClaimReminder, Append, AddLine, LinesAfter, Seal, AddSeal, DeleteSeal,
    ];

    /// <summary>Background work, and the program's own secrets.</summary>
    public static class Sweeps
    {
        public const string Due =
            """
            SELECT o.key, o.activity, o.number, o.address, COALESCE(o.replies, p.replies), o.at
            FROM numbness.outbox o LEFT JOIN numbness.processed p ON p.key = o.key AND p.activity = o.activity
            WHERE o.due <= $1 AND NOT EXISTS (SELECT 1 FROM numbness.outbox e WHERE e.key = o.key AND e.number < o.number AND e.due > $1)
            ORDER BY o.at, o.key, o.number LIMIT $2
            """;

        /// <summary>Two hosts that look at the same time do not both get an entry.</summary>
        public const string Take = "UPDATE numbness.outbox SET due = $4 WHERE key = $1 AND activity = $2 AND due <= $3";

        public const string Reminders = "SELECT key, due, address FROM numbness.reminder WHERE due <= $1 ORDER BY due LIMIT $2";
        public const string LastUsedBefore = "SELECT key FROM numbness.conversation WHERE at < $1 LIMIT $2";
        public const string LinesAlone = "SELECT DISTINCT l.key FROM numbness.line l WHERE NOT EXISTS (SELECT 1 FROM numbness.conversation c WHERE c.key = l.key) LIMIT $1";
        public const string ExpireSetAside = "DELETE FROM numbness.set_aside WHERE at < $1";

        /// <summary>Keys of conversations of which nothing is left, such as one that was set aside for its time.</summary>
        public const string ExpireSeals =
            """
            DELETE FROM numbness.seal s WHERE s.at < $1 AND NOT EXISTS (SELECT 1 FROM numbness.conversation c WHERE c.key = s.key)
            AND NOT EXISTS (SELECT 1 FROM numbness.set_aside a WHERE a.key = s.key)
            """;

        /// <summary>A deleted row stays in its table's file until that is written anew. This table is small: a key for each conversation.</summary>
        public const string Rewrite = "VACUUM (FULL) numbness.seal";

        public const string ExpireMarks = "DELETE FROM numbness.begun WHERE at < $1";
        public const string Secrets = "SELECT id, value, at FROM numbness.secret WHERE purpose = $1 ORDER BY at, id";
        public const string DeleteSecrets = "DELETE FROM numbness.secret WHERE purpose = $1 AND at < $2";
        public const string AddSecret = "INSERT INTO numbness.secret (purpose, id, value, at) VALUES ($1, $2, $3, $4)";
    }
}
