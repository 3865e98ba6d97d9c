namespace NumbnessBot.Host.Tests.Identity;

/// <summary>One bot with an app id for the tests that leave it as it was.</summary>
public sealed class SharedBot : IAsyncLifetime
{
    internal KnownBot Bot { get; private set; } = null!;

    public async Task InitializeAsync() => Bot = await KnownBot.StartAsync();

    public async Task DisposeAsync() => await Bot.DisposeAsync();
}
