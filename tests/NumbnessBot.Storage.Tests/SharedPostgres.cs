using Npgsql;
using NumbnessBot.Proof.Playing;
using NumbnessBot.Storage.Postgres;

namespace NumbnessBot.Storage.Tests;

/// <summary>One PostgreSQL and one store on it for all tests, which empty the tables before they begin.</summary>
[CollectionDefinition(Name)]
public sealed class SharedPostgres : ICollectionFixture<SharedPostgres>, IDisposable
{
    public const string Name = "one PostgreSQL";
    private const string Missing = "There is no PostgreSQL on this machine; tests/postgres/install-postgres gets it.";

    private readonly PostgresServer? _server = PostgresServer.Start("fsync=off", "wal_recycle=off");
    private readonly PostgresConversationStore? _store;

    public SharedPostgres() => _store = _server is null ? null : new PostgresConversationStore(_server.ConnectionString);

    public string ConnectionString => _server!.ConnectionString;

    /// <summary>The store, with nothing in it; skips the test where there is no PostgreSQL.</summary>
    public PostgresConversationStore Empty()
    {
        Skip.If(_store is null, Missing);
        Read("TRUNCATE numbness.conversation, numbness.processed, numbness.set_aside, numbness.line, numbness.outbox, numbness.reminder, numbness.begun, numbness.secret, numbness.seal");
        return _store;
    }

    /// <summary>True when the bytes stand anywhere in a file of the server, once everything is written that was in its memory.</summary>
    public bool Holds(byte[] bytes)
    {
        Read("CHECKPOINT");
        return Directory.GetFiles(_server!.Folder, "*", SearchOption.AllDirectories).Any(file => BytesOf(file).AsSpan().IndexOf(bytes) >= 0);
    }

    private static byte[] BytesOf(string file)
    {
        try
        {
            return File.ReadAllBytes(file);
        }
        catch (FileNotFoundException)
        {
            // The server has thrown it away meanwhile.
            return [];
        }
    }

    /// <summary>Lets the server begin a new file of its journal and throw away those that it needs no more, as it does by itself in time.</summary>
    public void MoveJournalOn()
    {
        for (var i = 0; i < 2; i++)
        {
            Read("SELECT pg_switch_wal()::text");
            Read("CHECKPOINT");
        }
    }

    /// <summary>The first column of what is read by another connection.</summary>
    public IReadOnlyList<string> Read(string sql)
    {
        using var connection = new NpgsqlConnection(ConnectionString);
        connection.Open();
        using var command = new NpgsqlCommand(sql, connection);
        using var reader = command.ExecuteReader();
        var rows = new List<string>();
        while (reader.Read())
        {
            rows.Add(reader.GetValue(0).ToString()!);
        }

        return rows;
    }

    public void Dispose()
    {
        _store?.Dispose();
        NpgsqlConnection.ClearAllPools();
        _server?.Dispose();
    }
}
