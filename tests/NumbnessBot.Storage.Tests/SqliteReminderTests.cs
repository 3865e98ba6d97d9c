using NumbnessBot.Conversation.Turns;
using NumbnessBot.Storage.Sqlite;

namespace NumbnessBot.Storage.Tests;

public sealed class SqliteReminderTests : ReminderStoreTests, IDisposable
{
    private readonly SqliteFile _file = new();
    private readonly SqliteConversationStore _store;

    public SqliteReminderTests() => _store = _file.Open();

    protected override ILastingStore Store => _store;

    [Fact]
    public async Task It_outlives_a_restart()
    {
        await _store.CommitAsync(Turns.Turn() with { Reminder = new ReminderChange(Turns.Noon, "there") });
        _store.Dispose();
        using var again = _file.Open();

        Assert.Single(await again.DueAsync(Turns.Noon, 10, default));
    }

    public void Dispose()
    {
        _store.Dispose();
        _file.Dispose();
    }
}
