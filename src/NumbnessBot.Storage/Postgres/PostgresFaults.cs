using System.Net.Sockets;
using Npgsql;
using NumbnessBot.Conversation.Turns;

namespace NumbnessBot.Storage.Postgres;

/// <summary>What PostgreSQL's faults mean to who runs the bot, in a sentence without anyone's words.</summary>
internal static class PostgresFaults
{
    public static StoreUnavailableException Unavailable(Exception fault) => fault as StoreUnavailableException ?? new StoreUnavailableException(
        fault is PostgresException { SqlState: var state }
            ? state switch
            {
                PostgresErrorCodes.DiskFull => "The database cannot grow: its disk is full. Free some space there; nothing else is needed.",
                PostgresErrorCodes.ReadOnlySqlTransaction => "The database may only be read: it is a standby. Name the primary in Storage:ConnectionString (Target Session Attributes=primary).",
                PostgresErrorCodes.TooManyConnections => "The database takes no more connections. Raise its max_connections or lower Maximum Pool Size in Storage:ConnectionString.",
                PostgresErrorCodes.InvalidPassword or PostgresErrorCodes.InvalidAuthorizationSpecification => "The database does not accept the user or password in Storage:ConnectionString.",
                PostgresErrorCodes.InvalidCatalogName => "The database named in Storage:ConnectionString does not exist. Create it; the bot makes its tables itself.",
                PostgresErrorCodes.InsufficientPrivilege => "The user in Storage:ConnectionString may not make or use the tables. Let it own the database.",
                _ => $"The database refused a statement with {state}.",
            }
            : "The database cannot be reached now.",
        fault);

    public static StoreUnavailableException Closed() => new("The database is closed, since the process ends.");

    /// <summary>A statement failed, so that the others of its batch may fare better; not the connection or the whole server.</summary>
    public static bool IsOfOneStatement(Exception fault) =>
        fault is PostgresException { SqlState: { Length: 5 } state } && state[..2] is not ("08" or "53" or "57" or "58" or "XX");

    /// <summary>Another host was in the way; a moment later it is not.</summary>
    public static bool IsOfTheMoment(Exception fault) => fault is PostgresException
    {
        SqlState: PostgresErrorCodes.UniqueViolation or PostgresErrorCodes.DeadlockDetected or PostgresErrorCodes.SerializationFailure,
    };

    /// <summary>What says that the database is not there or does not work.</summary>
    public static bool IsFault(Exception e) => e is NpgsqlException or SocketException or TimeoutException or ObjectDisposedException or IOException or InvalidOperationException;
}
