using NumbnessBot.Host.Configuration;
using NumbnessBot.Storage;
using NumbnessBot.Storage.Postgres;
using NumbnessBot.Storage.Sealing;
using NumbnessBot.Storage.Sqlite;

namespace NumbnessBot.Host.Serving;

/// <summary>Opens the store that the settings name.</summary>
internal static class Stores
{
    /// <exception cref="Conversation.Turns.StoreUnavailableException">It cannot be opened, or the key ring cannot be used.</exception>
    public static ConsentingStore Open(StorageSettings settings, string contentRoot, TimeProvider clock)
    {
        var ring = new KeyRing(Path.GetFullPath(settings.KeyRing ?? "keys", contentRoot));
        if (settings.Encrypt)
        {
            ring.Try();
        }

        return new ConsentingStore(
            settings.Provider.ToUpperInvariant() switch
            {
                "MEMORY" => new MemoryConversationStore(clock),

                // A database keeps deleted rows for a while in places that nobody can clean, so that all are sealed; the file is cleaned.
                "POSTGRESQL" => Sealed(new PostgresConversationStore(settings.ConnectionString ?? "", clock), seals: true),
                _ => Sealed(new SqliteConversationStore(Path.GetFullPath(FileOf(settings.ConnectionString) ?? Path.Combine("data", "numbnessbot.db"), contentRoot), clock), settings.Encrypt),
            },
            clock);

        SealedStore Sealed<T>(T store, bool seals)
            where T : ILastingStore, IConversationKeys => new(store, store, seals, settings.Encrypt, ring, clock);
    }

    /// <summary>The path in a connection string, which may be the bare path.</summary>
    private static string? FileOf(string? connection) =>
        string.IsNullOrWhiteSpace(connection) ? null
        : connection.Split(';').Select(part => part.Split('=', 2, StringSplitOptions.TrimEntries)).FirstOrDefault(IsDataSource) is [_, var file] ? file
        : connection;

    private static bool IsDataSource(string[] part) => part.Length == 2 && (part[0].ToUpperInvariant() is "DATA SOURCE" or "DATASOURCE" or "FILENAME");
}
