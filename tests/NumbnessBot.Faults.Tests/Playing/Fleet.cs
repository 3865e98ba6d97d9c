using NumbnessBot.Proof.Playing;

namespace NumbnessBot.Faults.Tests.Playing;

/// <summary>Hosts that share a database.</summary>
internal sealed class Fleet : IDisposable
{
    public Fleet(PostgresServer database, int count) => Hosts =
    [
        .. Enumerable.Range(0, count).Select(_ => new HostProcess(new Dictionary<string, string>
        {
            ["Storage:Provider"] = "PostgreSql",
            ["Storage:ConnectionString"] = database.ConnectionString,
        })),
    ];

    public IReadOnlyList<HostProcess> Hosts { get; }

    public IReadOnlyList<string> Urls => [.. Hosts.Select(h => h.Url)];

    public Task StartAsync() => Task.WhenAll(Hosts.Select(h => h.StartAsync()));

    public void Dispose()
    {
        foreach (var host in Hosts)
        {
            host.Dispose();
        }
    }
}
