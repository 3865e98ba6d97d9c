using System.Globalization;
using NumbnessBot.Conversation.Turns;

namespace NumbnessBot.Storage.Sqlite;

/// <summary>
/// The tables of the SQLite file, as the steps that lead to them; the file knows how many it has taken. All keys of conversations begin with the
/// conversation, so that it is deleted by its key alone. A step is never changed once it was shipped: add another.
/// </summary>
internal static class SqliteSteps
{
    /// <summary>
    /// Every commit is flushed to the disk, and what is deleted is overwritten. A reader, or a program that makes a backup, is waited for for some seconds.
    /// </summary>
    public const string Settings = """
        PRAGMA busy_timeout = 5000;
        PRAGMA journal_mode = WAL;
        PRAGMA synchronous = FULL;
        PRAGMA secure_delete = ON;
        """;

    /// <summary>What was deleted would otherwise stand in the journal beside the file until it is written over.</summary>
    public const string EmptyJournal = "PRAGMA wal_checkpoint(TRUNCATE)";

    private static readonly string[] steps =
    [
        """
        CREATE TABLE IF NOT EXISTS conversation (
            key      TEXT    NOT NULL PRIMARY KEY,
            version  INTEGER NOT NULL,
            "case"   TEXT    NOT NULL,
            dialogs  TEXT    NULL,
            at       INTEGER NOT NULL
        ) WITHOUT ROWID;

        CREATE TABLE IF NOT EXISTS processed (
            key      TEXT    NOT NULL,
            activity TEXT    NOT NULL,
            replies  TEXT    NOT NULL,
            at       INTEGER NOT NULL,
            PRIMARY KEY (key, activity)
        ) WITHOUT ROWID;

        CREATE TABLE IF NOT EXISTS set_aside (
            key      TEXT    NOT NULL,
            at       INTEGER NOT NULL,
            "case"   TEXT    NOT NULL,
            PRIMARY KEY (key, at)
        ) WITHOUT ROWID;

        CREATE TABLE IF NOT EXISTS line (
            key      TEXT    NOT NULL,
            number   INTEGER NOT NULL,
            activity TEXT    NOT NULL,
            json     TEXT    NOT NULL,
            PRIMARY KEY (key, number),
            UNIQUE (key, activity)
        ) WITHOUT ROWID;

        CREATE TABLE IF NOT EXISTS secret (
            purpose  TEXT    NOT NULL,
            id       TEXT    NOT NULL,
            value    BLOB    NOT NULL,
            at       INTEGER NOT NULL,
            PRIMARY KEY (purpose, id)
        ) WITHOUT ROWID;
        """,

        // Rows of more than a quarter page spill over in a table without row ids, and each page that is touched is written to the journal whole.
        // Replies get the number of their turn, so that old ones can go; replies that wait for their delivery, and a mark without words for
        // conversations that live in memory alone, get tables.
        """
        ALTER TABLE conversation RENAME TO old_conversation;
        ALTER TABLE processed RENAME TO old_processed;

        CREATE TABLE conversation (
            key      TEXT    NOT NULL PRIMARY KEY,
            version  INTEGER NOT NULL,
            "case"   TEXT    NOT NULL,
            dialogs  TEXT    NULL,
            at       INTEGER NOT NULL
        );
        INSERT INTO conversation (key, version, "case", dialogs, at) SELECT key, version, "case", dialogs, at FROM old_conversation;

        CREATE TABLE processed (
            key      TEXT    NOT NULL,
            activity TEXT    NOT NULL,
            number   INTEGER NOT NULL,
            replies  TEXT    NOT NULL,
            PRIMARY KEY (key, activity)
        );
        INSERT INTO processed (key, activity, number, replies) SELECT p.key, p.activity, c.version, p.replies FROM old_processed p JOIN conversation c ON c.key = p.key;

        CREATE TABLE outbox (
            key      TEXT    NOT NULL,
            activity TEXT    NOT NULL,
            number   INTEGER NOT NULL,
            address  TEXT    NOT NULL,
            replies  TEXT    NULL,
            at       INTEGER NOT NULL,
            due      INTEGER NOT NULL,
            PRIMARY KEY (key, activity)
        ) WITHOUT ROWID;

        CREATE TABLE begun (
            mark     BLOB    NOT NULL PRIMARY KEY,
            at       INTEGER NOT NULL
        ) WITHOUT ROWID;

        DROP TABLE old_conversation;
        DROP TABLE old_processed;
        """,

        // Reminders that people asked for; one for each conversation.
        """
        CREATE TABLE reminder (
            key      TEXT    NOT NULL PRIMARY KEY,
            due      INTEGER NOT NULL,
            address  TEXT    NOT NULL
        ) WITHOUT ROWID;
        CREATE INDEX reminder_due ON reminder (due);
        """,

        // What is sealed is sealed with the key of its conversation.
        """
        CREATE TABLE seal (
            key      TEXT    NOT NULL PRIMARY KEY,
            value    BLOB    NOT NULL,
            at       INTEGER NOT NULL
        ) WITHOUT ROWID;
        """,
    ];

    /// <summary>Takes the steps that the file has not taken yet.</summary>
    /// <exception cref="StoreUnavailableException">The file was written by a newer version of the bot.</exception>
    public static void Climb(SqliteSession session)
    {
        session.Execute("BEGIN IMMEDIATE");
        var taken = session.Rows(session.Statement("PRAGMA user_version"), row => row.Number(0))[0];
        if (taken > steps.Length)
        {
            throw new StoreUnavailableException(
                $"The conversation file was written by a newer version of the bot (step {taken} of its tables, {steps.Length} are known here). Start that version, or name another file in Storage:ConnectionString.");
        }

        for (var step = (int)taken; step < steps.Length; step++)
        {
            session.Run(steps[step]);
            session.Run(string.Create(CultureInfo.InvariantCulture, $"PRAGMA user_version = {step + 1}"));
        }

        session.Execute("COMMIT");
    }
}
