using NumbnessBot.Conversation.Turns;
using NumbnessBot.Storage.Sqlite;

namespace NumbnessBot.Storage.Tests;

public sealed class SqliteStoreTests : StoreTests, IDisposable
{
    private readonly SqliteFile _file = new();
    private readonly SqliteConversationStore _store;

    public SqliteStoreTests() => _store = _file.Open();

    protected override IConversationStore Store => _store;

    protected override IReadOnlyList<string> SetAside(string key) => _file.Read($"SELECT \"case\" FROM set_aside WHERE key = '{key}' ORDER BY at");

    protected override Task<int> ExpireAsync(DateTimeOffset before) => _store.ExpireAsync(before, CancellationToken.None);

    [Fact]
    public async Task Reopening_the_file_finds_everything()
    {
        await Store.CommitAsync(Turns.Turn());
        await Store.CommitAsync(Turns.Turn(1, "second", "a-2", "[2]"));
        _store.Dispose();

        using var again = _file.Open();

        Assert.Equal(new StoredConversation(2, "second", "[\"d\"]", "[2]"), await again.LoadAsync("a-2"));
        Assert.True(await again.CommitAsync(Turns.Turn(2, "third", "a-3")));
    }

    [Fact]
    public async Task Forgetting_leaves_no_row_in_any_table()
    {
        await Store.CommitAsync(Turns.Turn());
        await Store.CommitAsync(Turns.Turn(1, "fresh", "a-2", setAside: "odd"));
        Assert.Equal(4, _file.Rows());

        await Store.CommitAsync(Turns.Turn(2, null, "a-3"));

        Assert.Equal(0, _file.Rows());
    }

    [Fact]
    public async Task Forgetting_leaves_no_word_in_the_file_or_its_journal()
    {
        await Store.CommitAsync(Turns.Turn(@case: "{\"words\":\"unmistakable-canary\"}", replies: "[\"unmistakable-canary\"]"));
        Assert.True(_file.Holds("unmistakable-canary"));

        await Store.CommitAsync(Turns.Turn(1, null, "a-2"));

        Assert.False(_file.Holds("unmistakable-canary"));
    }

    [Fact]
    public async Task Expiry_leaves_no_row_and_no_word()
    {
        await Store.CommitAsync(Turns.Turn(@case: "first"));
        await Store.CommitAsync(Turns.Turn(1, "{\"words\":\"unmistakable-canary\"}", "a-2", setAside: "odd"));

        await ExpireAsync(Turns.Noon.AddDays(1));

        Assert.Equal(0, _file.Rows());
        Assert.False(_file.Holds("unmistakable-canary"));
    }

    [Fact]
    public async Task A_file_that_was_damaged_meanwhile_is_reported_as_unavailable()
    {
        await Store.CommitAsync(Turns.Turn());
        _file.Read("DROP TABLE conversation");

        await Assert.ThrowsAsync<StoreUnavailableException>(() => Store.LoadAsync());
        await Assert.ThrowsAsync<StoreUnavailableException>(() => Store.CommitAsync(Turns.Turn(1)));
    }

    [Fact]
    public void A_file_that_cannot_be_opened_is_named_in_one_sentence()
    {
        using var file = new SqliteFile();
        Directory.CreateDirectory(file.Path);

        var fault = Assert.Throws<StoreUnavailableException>(file.Open);

        Assert.Contains(file.Path, fault.Message, StringComparison.Ordinal);
        Assert.Contains("Storage:ConnectionString", fault.Message, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', fault.Message);
    }

    [Fact]
    public void A_file_that_is_no_conversation_file_is_named_and_left_as_it_is()
    {
        using var file = new SqliteFile();
        Directory.CreateDirectory(Path.GetDirectoryName(file.Path)!);
        File.WriteAllText(file.Path, "This is a letter, not a database, and it is longer than a header.");

        Assert.Throws<StoreUnavailableException>(file.Open);

        Assert.StartsWith("This is a letter", File.ReadAllText(file.Path), StringComparison.Ordinal);
    }

    [Fact]
    public void An_empty_path_is_a_clear_fault() => Assert.Throws<StoreUnavailableException>(() => new SqliteConversationStore(""));

    public void Dispose()
    {
        _store.Dispose();
        _file.Dispose();
    }
}
