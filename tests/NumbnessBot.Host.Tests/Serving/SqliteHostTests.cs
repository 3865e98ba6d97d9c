using NumbnessBot.Host.Tests.Playing;

namespace NumbnessBot.Host.Tests.Serving;

public sealed class SqliteHostTests : IDisposable
{
    private const string Words = "quokka-7301";
    private readonly BotHost _host = new() { Settings = [] };
    private readonly Channel _channel;

    public SqliteHostTests() => _channel = new Channel(_host.CreateClient(), "sqlite");

    private string Data => _host.ContentRoot.At("data");

    [Fact]
    public async Task The_file_is_created_under_the_content_root_and_holds_nothing_before_consent()
    {
        await _channel.RepliesAsync(_channel.Joined("person"));
        await _channel.SayAsync($"my back is numb {Words}");

        Assert.True(File.Exists(Path.Combine(Data, "numbnessbot.db")));
        Assert.False(Holds("test/sqlite"));
        Assert.False(Holds(Words));
    }

    [Fact]
    public async Task After_consent_it_holds_the_conversation_until_it_is_forgotten()
    {
        await _channel.RepliesAsync(_channel.Joined("person"));
        await _channel.SayAsync("yes");
        await _channel.SayAsync($"my back is numb, {Words}");
        Assert.True(Holds("test/sqlite"));

        await _channel.SayAsync("forget me");

        Assert.False(Holds("test/sqlite"));
        Assert.False(Holds(Words));
    }

    [Fact]
    public async Task After_a_no_it_holds_nothing()
    {
        await _channel.RepliesAsync(_channel.Joined("person"));
        await _channel.SayAsync("no, don't store anything");
        await _channel.SayAsync($"my back is numb, {Words}");

        Assert.False(Holds("test/sqlite"));
        Assert.False(Holds(Words));
    }

    public void Dispose() => _host.Dispose();

    /// <summary>True when the text stands anywhere in the file or in the journals beside it.</summary>
    private bool Holds(string text) => _host.ContentRoot.Holds(text, "data");
}
