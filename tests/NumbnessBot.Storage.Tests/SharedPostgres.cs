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

    private readonly PostgresServer? _server = PostgresServer.Start("fsync=off");
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
