namespace NumbnessBot.Storage.Tests;

/// <summary>Lines stand where the person agreed that they stand.</summary>
public sealed class ConsentingLogTests : IDisposable
{
    private readonly SqliteFile _file = new();
    private readonly ConsentingStore _store;

    public ConsentingLogTests() => _store = new ConsentingStore(_file.Open());

    private int Written => _file.Read("SELECT activity FROM line").Count;

    [Fact]
    public async Task Before_the_yes_lines_are_in_memory_and_at_the_yes_they_move()
    {
        await _store.AppendAsync("a-1");
        await _store.CommitAsync(Turns.Turn(mayKeep: false));
        await _store.AppendAsync("a-2");
        var before = await _store.ReadAsync();
        Assert.Equal((2, 0), (before.Count, Written));

        await _store.CommitAsync(Turns.Turn(1, "agreed", "a-2"));
        await _store.AppendAsync("a-3");

        var after = await _store.ReadAsync();
        Assert.Equal((3, 3), (after.Count, Written));
        Assert.Equal(before, after.Take(2));
        Assert.Equal("a-3", Assert.Single(await _store.ReadAsync(before[1].Number)).ActivityId);
    }

    [Fact]
    public async Task A_yes_in_the_first_turn_takes_the_lines_along()
    {
        await _store.AppendAsync("a-1");
        await _store.CommitAsync(Turns.Turn());

        Assert.Equal((1, 1), ((await _store.ReadAsync()).Count, Written));
    }

    [Fact]
    public async Task A_consent_that_is_taken_back_takes_the_lines_out_of_the_file()
    {
        await _store.CommitAsync(Turns.Turn());
        await _store.AppendAsync("a-1", "unmistakable-canary");
        await _store.CommitAsync(Turns.Turn(1, "declined", "a-2", mayKeep: false));
        await _store.AppendAsync("a-2");

        Assert.Equal((2, 0), ((await _store.ReadAsync()).Count, Written));
        Assert.False(_file.Holds("unmistakable-canary"));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Forgetting_deletes_the_lines_and_later_ones_have_larger_numbers(bool kept)
    {
        await _store.CommitAsync(Turns.Turn(mayKeep: kept));
        await _store.AppendAsync("a-1", "unmistakable-canary");
        var number = (await _store.ReadAsync())[0].Number;

        await _store.CommitAsync(Turns.Turn(1, null, "a-2", mayKeep: false));
        Assert.Empty(await _store.ReadAsync());
        Assert.False(_file.Holds("unmistakable-canary"));

        await _store.AppendAsync("a-2-0");
        Assert.True(Assert.Single(await _store.ReadAsync()).Number > number);
    }

    [Fact]
    public async Task Deleting_reaches_both_places()
    {
        await _store.CommitAsync(Turns.Turn(key: "test/kept"));
        await _store.AppendAsync("a-1", key: "test/kept");
        await _store.AppendAsync("a-1", key: "test/passing");

        await _store.DeleteAsync("test/kept", CancellationToken.None);
        await _store.DeleteAsync("test/passing", CancellationToken.None);

        Assert.Empty(await _store.ReadAsync(key: "test/kept"));
        Assert.Empty(await _store.ReadAsync(key: "test/passing"));
    }

    public void Dispose()
    {
        _store.Dispose();
        _file.Dispose();
    }
}
