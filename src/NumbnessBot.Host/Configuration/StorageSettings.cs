namespace NumbnessBot.Host.Configuration;

/// <summary>Where conversations are kept.</summary>
public sealed class StorageSettings
{
    /// <summary><c>Sqlite</c> (default, for one process), <c>PostgreSql</c> (for several hosts) or <c>Memory</c> (lost when the process ends).</summary>
    public string Provider { get; set; } = "Sqlite";

    /// <summary>
    /// The SQLite file, as a path or as <c>Data Source=path</c>, <c>data/numbnessbot.db</c> under the content root unless set; or how to reach PostgreSQL, as Npgsql has it:
    /// <c>Host=db.example;Database=numbnessbot;Username=numbnessbot;Password=…</c>.
    /// </summary>
    public string? ConnectionString { get; set; }

    /// <summary>Conversations not used for this many days are deleted; 1 to 36500.</summary>
    public int RetentionDays { get; set; } = 30;

    /// <summary>
    /// True where what people say, and the program's own secrets, are to be encrypted in the store, with keys that are kept in <see cref="KeyRing"/>. PostgreSQL holds what people say encrypted
    /// in any case, but then with keys beside it.
    /// </summary>
    public bool Encrypt { get; set; }

    /// <summary>The folder of the keys, <c>keys</c> under the content root unless set. Hosts on one store share it; without it nothing that was encrypted can be read again.</summary>
    public string? KeyRing { get; set; }
}
