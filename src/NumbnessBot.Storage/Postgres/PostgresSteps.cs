using Npgsql;
using NumbnessBot.Conversation.Turns;

namespace NumbnessBot.Storage.Postgres;

/// <summary>
/// The tables in PostgreSQL, as the steps that lead to them, in a schema of their own. The first column of every primary key is the conversation, so that
/// the tables can be distributed by it. Columns that hold words are bytes, so that they can be sealed. A step is never changed once it was shipped: add
/// another.
/// </summary>
internal static class PostgresSteps
{
    /// <summary>Hosts that start at the same time climb one after another.</summary>
    private const long OneAtATime = 0x6E756D62;

    private static readonly string[] steps =
    [
        """
        CREATE TABLE numbness.conversation (
            key      text   NOT NULL PRIMARY KEY,
            version  bigint NOT NULL,
            "case"   bytea  NOT NULL,
            dialogs  bytea  NULL,
            at       bigint NOT NULL
        ) WITH (fillfactor = 70);
        CREATE INDEX conversation_at ON numbness.conversation USING brin (at);

        CREATE TABLE numbness.processed (
            key      text   NOT NULL,
            activity text   NOT NULL,
            number   bigint NOT NULL,
            replies  bytea  NOT NULL,
            PRIMARY KEY (key, activity)
        );

        CREATE TABLE numbness.set_aside (
            key      text   NOT NULL,
            at       bigint NOT NULL,
            "case"   bytea  NOT NULL,
            PRIMARY KEY (key, at)
        );

        CREATE TABLE numbness.line (
            key      text   NOT NULL,
            number   bigint NOT NULL,
            activity text   NOT NULL,
            json     bytea  NOT NULL,
            PRIMARY KEY (key, number),
            UNIQUE (key, activity)
        );

        CREATE TABLE numbness.outbox (
            key      text   NOT NULL,
            activity text   NOT NULL,
            number   bigint NOT NULL,
            address  bytea  NOT NULL,
            replies  bytea  NULL,
            at       bigint NOT NULL,
            due      bigint NOT NULL,
            PRIMARY KEY (key, activity)
        );

        CREATE TABLE numbness.reminder (
            key      text   NOT NULL PRIMARY KEY,
            due      bigint NOT NULL,
            address  bytea  NOT NULL
        );
        CREATE INDEX reminder_due ON numbness.reminder (due);

        CREATE TABLE numbness.begun (
            mark     bytea  NOT NULL PRIMARY KEY,
            at       bigint NOT NULL
        );

        CREATE TABLE numbness.secret (
            purpose  text   NOT NULL,
            id       text   NOT NULL,
            value    bytea  NOT NULL,
            at       bigint NOT NULL,
            PRIMARY KEY (purpose, id)
        );
        """,

        // What is sealed is sealed with the key of its conversation.
        """
        CREATE TABLE numbness.seal (
            key      text   NOT NULL PRIMARY KEY,
            value    bytea  NOT NULL,
            at       bigint NOT NULL
        );
        """,
    ];

    /// <summary>Takes the steps that the database has not taken yet.</summary>
    /// <exception cref="StoreUnavailableException">The database was written by a newer version of the bot.</exception>
    public static void Climb(NpgsqlConnection connection)
    {
        Run(connection, "SELECT pg_advisory_lock($1)", OneAtATime);
        try
        {
            using var transaction = connection.BeginTransaction();
            Run(connection, "CREATE SCHEMA IF NOT EXISTS numbness");
            Run(connection, "CREATE TABLE IF NOT EXISTS numbness.step (number integer NOT NULL PRIMARY KEY, at timestamptz NOT NULL DEFAULT now())");
            var taken = (int)Run(connection, "SELECT COALESCE(MAX(number), 0) FROM numbness.step")!;
            if (taken > steps.Length)
            {
                throw new StoreUnavailableException(
                    $"The database was written by a newer version of the bot (step {taken} of its tables, {steps.Length} are known here). Start that version, or name another database in Storage:ConnectionString.");
            }

            for (var step = taken + 1; step <= steps.Length; step++)
            {
                Run(connection, steps[step - 1]);
                Run(connection, "INSERT INTO numbness.step (number) VALUES ($1)", step);
            }

            transaction.Commit();
        }
        finally
        {
            Run(connection, "SELECT pg_advisory_unlock($1)", OneAtATime);
        }
    }

    private static object? Run(NpgsqlConnection connection, string sql, object? value = null)
    {
        using var command = new NpgsqlCommand(sql, connection);
        if (value is not null)
        {
            command.Parameters.AddWithValue(value);
        }

        return command.ExecuteScalar();
    }
}
