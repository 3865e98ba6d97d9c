namespace NumbnessBot.Storage;

/// <summary>The tables of the SQLite file. All keys of conversations begin with the conversation, so that it is deleted by its key alone.</summary>
internal static class SqliteSchema
{
    public const string Create = """
        PRAGMA journal_mode = WAL;
        PRAGMA synchronous = FULL;
        PRAGMA secure_delete = ON;

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
        """;

    /// <summary>What was deleted would otherwise stand in the journal beside the file until it is written over.</summary>
    public const string EmptyJournal = "PRAGMA wal_checkpoint(TRUNCATE)";
}
