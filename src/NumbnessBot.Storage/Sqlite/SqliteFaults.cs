using Microsoft.Data.Sqlite;
using NumbnessBot.Conversation.Turns;
using SQLitePCL;

namespace NumbnessBot.Storage.Sqlite;

/// <summary>What SQLite's faults mean to who runs the bot, in a sentence without anyone's words.</summary>
internal static class SqliteFaults
{
    public static StoreUnavailableException Unavailable(SqliteException fault) => new(
        fault.SqliteErrorCode switch
        {
            raw.SQLITE_FULL => "The conversation file cannot grow: its disk is full. Free some space; nothing else is needed.",
            raw.SQLITE_READONLY => "The conversation file cannot be written: it, a file beside it (-wal, -shm) or their folder is read-only. Let the bot's user write there.",
            raw.SQLITE_CANTOPEN => "The conversation file or its folder cannot be opened. Let the bot's user write there.",
            raw.SQLITE_IOERR =>
                "The disk fails: what is written to the conversation file is not taken, or what it holds not given. Look at its quota and its health, and whether it became read-only.",
            raw.SQLITE_CORRUPT or raw.SQLITE_NOTADB => "The conversation file is damaged. Put a backup in its place, or move it away to begin with a new one.",
            raw.SQLITE_BUSY or raw.SQLITE_LOCKED => "The conversation file is locked by another program. One process at a time may use it.",
            _ => "The conversation file cannot be read or written now.",
        },
        fault);

    public static StoreUnavailableException Closed() => new("The conversation file is closed, since the process ends.");
}
