namespace NumbnessBot.Host.Tests.Playing;

/// <summary>One host in Development that several tests talk to, each in conversations of its own.</summary>
[CollectionDefinition(Name)]
public sealed class SharedHost : ICollectionFixture<SharedHost>, IDisposable
{
    public const string Name = "one host";
    private static int conversations;

    /// <summary>Tests say more in a minute than people do.</summary>
    internal BotHost Host { get; } = new() { Settings = new() { ["Storage:Provider"] = "Memory", ["Limits:MessagesPerMinute"] = "1000000" } };

    internal HttpClient Client => field ??= Host.CreateClient();

    internal Channel NewChannel() => new(Client, $"talk-{Interlocked.Increment(ref conversations)}");

    public void Dispose() => Host.Dispose();
}
