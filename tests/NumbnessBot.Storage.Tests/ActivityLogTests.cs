using NumbnessBot.Storage.Sqlite;

namespace NumbnessBot.Storage.Tests;

/// <summary>What every log of activities must do.</summary>
public abstract class ActivityLogTests
{
    protected abstract ILastingStore Store { get; }

    [SkippableFact]
    public async Task An_unknown_conversation_has_no_lines() => Assert.Empty(await Store.ReadAsync());

    [SkippableFact]
    public async Task Lines_are_read_in_the_order_in_which_they_came()
    {
        for (var i = 0; i < 20; i++)
        {
            Assert.True(await Store.AppendAsync($"a-{i}", $"json {i}"));
        }

        var lines = await Store.ReadAsync();
        Assert.Equal(Enumerable.Range(0, 20).Select(i => (ActivityId: $"a-{i}", Json: $"json {i}")), lines.Select(l => (l.ActivityId, l.Json)));
        Assert.Equal(lines.Select(l => l.Number).Distinct().Order(), lines.Select(l => l.Number));
    }

    [SkippableFact]
    public async Task The_same_activity_has_one_line()
    {
        Assert.True(await Store.AppendAsync("a-1", "first"));
        Assert.False(await Store.AppendAsync("a-1", "second"));

        Assert.Equal("first", Assert.Single(await Store.ReadAsync()).Json);
    }

    [SkippableFact]
    public async Task Only_lines_after_a_number_are_read()
    {
        await Store.AppendAsync("a-1");
        await Store.AppendAsync("a-2");
        var lines = await Store.ReadAsync();

        Assert.Equal("a-2", Assert.Single(await Store.ReadAsync(lines[0].Number)).ActivityId);
        Assert.Empty(await Store.ReadAsync(lines[1].Number));
    }

    [SkippableFact]
    public async Task Conversations_do_not_see_each_other()
    {
        await Store.AppendAsync("a-1", key: "test/one");
        await Store.AppendAsync("a-1", key: "test/other");
        await Store.DeleteAsync("test/one", CancellationToken.None);

        Assert.Empty(await Store.ReadAsync(key: "test/one"));
        Assert.Single(await Store.ReadAsync(key: "test/other"));
    }

    [SkippableFact]
    public async Task A_commit_that_deletes_the_conversation_deletes_its_lines()
    {
        await Store.CommitAsync(Turns.Turn());
        await Store.AppendAsync("a-1");

        await Store.CommitAsync(Turns.Turn(1, null, "a-2"));

        Assert.Empty(await Store.ReadAsync());
    }

    [SkippableFact]
    public async Task Lines_expire_with_their_conversation()
    {
        await Store.CommitAsync(Turns.Turn());
        await Store.AppendAsync("a-1");

        await Store.ExpireAsync(DateTimeOffset.MaxValue.AddYears(-1), CancellationToken.None);

        Assert.Empty(await Store.ReadAsync());
    }

    [SkippableFact]
    public async Task Lines_that_are_added_keep_their_numbers_and_later_ones_come_after_them()
    {
        var far = (DateTimeOffset.UtcNow.AddYears(50) - DateTimeOffset.UnixEpoch).Ticks;
        await Store.AddAsync(Turns.Key, [new LoggedActivity(far, "a-1", "one"), new LoggedActivity(far + 5, "a-2", "two")], CancellationToken.None);
        await Store.AddAsync(Turns.Key, [new LoggedActivity(far, "a-1", "again")], CancellationToken.None);
        await Store.AppendAsync("a-3");

        var lines = await Store.ReadAsync();
        Assert.Equal(["a-1", "a-2", "a-3"], lines.Select(l => l.ActivityId));
        Assert.Equal((far, "one"), (lines[0].Number, lines[0].Json));
    }

    [SkippableFact]
    public async Task Secrets_are_found_again_by_their_purpose_until_they_are_over()
    {
        var (old, young) = (new StoredSecret("old", [1, 2], Turns.Noon), new StoredSecret("young", [3], Turns.Noon.AddDays(30)));
        await Store.AddSecretAsync("keys", old, DateTimeOffset.MinValue, CancellationToken.None);
        await Store.AddSecretAsync("keys", young, Turns.Noon, CancellationToken.None);
        Assert.Equal(["old", "young"], (await Store.SecretsAsync("keys", CancellationToken.None)).Select(s => s.Id));
        Assert.Equal([1, 2], (await Store.SecretsAsync("keys", CancellationToken.None))[0].Value);

        await Store.AddSecretAsync("keys", new StoredSecret("new", [4], Turns.Noon.AddDays(60)), Turns.Noon.AddDays(1), CancellationToken.None);

        Assert.Equal(["young", "new"], (await Store.SecretsAsync("keys", CancellationToken.None)).Select(s => s.Id));
        Assert.Empty(await Store.SecretsAsync("others", CancellationToken.None));
    }
}

public sealed class MemoryActivityLogTests : ActivityLogTests
{
    protected override ILastingStore Store { get; } = new MemoryConversationStore();
}

public sealed class SqliteActivityLogTests : ActivityLogTests, IDisposable
{
    private readonly SqliteFile _file = new();
    private readonly SqliteConversationStore _store;

    public SqliteActivityLogTests() => _store = _file.Open();

    protected override ILastingStore Store => _store;

    [Fact]
    public async Task Reopening_the_file_finds_lines_and_secrets()
    {
        await _store.AppendAsync("a-1", "one");
        await _store.AddSecretAsync("keys", new StoredSecret("k", [1], Turns.Noon), Turns.Noon, CancellationToken.None);
        _store.Dispose();

        using var again = _file.Open();

        Assert.Equal("one", Assert.Single(await again.ReadAsync()).Json);
        Assert.Equal(Turns.Noon, Assert.Single(await again.SecretsAsync("keys", CancellationToken.None)).MadeAt);
    }

    public void Dispose()
    {
        _store.Dispose();
        _file.Dispose();
    }
}
