using NumbnessBot.Conversation.Turns;
using NumbnessBot.Storage.Sqlite;

namespace NumbnessBot.Storage.Tests;

/// <summary>What only the SQLite file does: its steps, its batches, and what it says when it cannot be written.</summary>
public sealed class SqliteFileTests : IDisposable
{
    private readonly SqliteFile _file = new();

    [Fact]
    public async Task A_file_of_the_first_tables_is_brought_up_and_keeps_what_it_holds()
    {
        _file.Write(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "data", "first-tables.sql")));

        using var store = _file.Open();

        Assert.Equal(new StoredConversation(3, "a case", null, "[\"r\"]"), await store.LoadAsync("a-1"));
        Assert.Equal("a line", Assert.Single(await store.ReadAsync()).Json);
        Assert.Single(await store.SecretsAsync("keys", CancellationToken.None));
        Assert.True(await store.CommitAsync(Turns.Turn(3, "more", "a-2")));
    }

    [Fact]
    public void A_file_of_a_newer_version_is_refused_and_left_as_it_is()
    {
        _file.Open().Dispose();
        _file.Write("PRAGMA user_version = 999");

        var fault = Assert.Throws<StoreUnavailableException>(_file.Open);

        Assert.Contains("newer version", fault.Message, StringComparison.Ordinal);
        Assert.Equal(["999"], _file.Read("SELECT user_version || '' FROM pragma_user_version"));
    }

    [Fact]
    public async Task Commits_at_the_same_time_count_each_for_itself()
    {
        using var store = _file.Open();
        for (var i = 0; i < 200; i += 2)
        {
            await store.CommitAsync(Turns.Turn(key: $"test/talk-{i}"));
        }

        var won = await Task.WhenAll(Enumerable.Range(0, 200).Select(i => Task.Run(() => store.CommitAsync(Turns.Turn(0, $"case {i}", "a-2", key: $"test/talk-{i}")))));

        Assert.Equal(Enumerable.Range(0, 200).Select(i => i % 2 == 1), won);
    }

    [Fact]
    public async Task A_commit_that_fails_harms_none_of_its_batch()
    {
        using var store = _file.Open();
        _file.Write("CREATE TRIGGER refuse BEFORE INSERT ON conversation WHEN NEW.\"case\" = 'poison' BEGIN SELECT RAISE(ABORT, 'no'); END");

        var commits = Enumerable.Range(0, 64).Select(i => Task.Run(() => store.CommitAsync(Turns.Turn(0, i == 32 ? "poison" : "good", key: $"test/talk-{i}")))).ToList();
        await Task.WhenAll(commits).ContinueWith(_ => { }, TaskScheduler.Default);

        Assert.IsType<StoreUnavailableException>(Assert.Single(commits, c => c.IsFaulted).Exception!.InnerException);
        Assert.Equal(63, _file.Read("SELECT key FROM conversation").Count);
    }

    [Fact]
    public async Task A_full_disk_is_said_to_be_full_and_writing_goes_on_when_there_is_room()
    {
        using var database = new SqliteDatabase(_file.Path);
        await database.WriteAsync(session => Limit(session, 40));
        var large = Turns.Turn(@case: new string('x', 400_000));

        var fault = await Assert.ThrowsAsync<StoreUnavailableException>(() => database.WriteAsync(session => SqliteTurns.Commit(session, large)));
        Assert.Contains("disk is full", fault.Message, StringComparison.Ordinal);
        Assert.Equal(StoredConversation.Nothing, database.Read(session => SqliteTurns.Load(session, Turns.Key, "a-1")));

        await database.WriteAsync(session => Limit(session, 100_000));
        Assert.True(await database.WriteAsync(session => SqliteTurns.Commit(session, large)));
    }

    [Fact]
    public async Task A_file_that_may_only_be_read_says_so_and_is_read_all_the_same()
    {
        using var database = new SqliteDatabase(_file.Path);
        await database.WriteAsync(session => SqliteTurns.Commit(session, Turns.Turn()));
        await database.WriteAsync(session =>
        {
            session.Run("PRAGMA query_only = ON");
            return 0;
        });

        var fault = await Assert.ThrowsAsync<StoreUnavailableException>(() => database.WriteAsync(session => SqliteTurns.Commit(session, Turns.Turn(1))));

        Assert.Contains("read-only", fault.Message, StringComparison.Ordinal);
        Assert.Equal(1, database.Read(session => SqliteTurns.Load(session, Turns.Key, null)).Version);
    }

    [Fact]
    public async Task A_closed_file_says_that_the_process_ends()
    {
        var store = _file.Open();
        store.Dispose();

        await Assert.ThrowsAsync<StoreUnavailableException>(() => store.LoadAsync());
        await Assert.ThrowsAsync<StoreUnavailableException>(async () => await store.CommitAsync(Turns.Turn()));
    }

    [Fact]
    public async Task What_was_asked_for_before_closing_is_written()
    {
        var store = _file.Open();
        var commits = Enumerable.Range(0, 50).Select(i => store.CommitAsync(Turns.Turn(key: $"test/talk-{i}"))).ToList();
        store.Dispose();

        Assert.All(await Task.WhenAll(commits), Assert.True);
        Assert.Equal(50, _file.Read("SELECT key FROM conversation").Count);
    }

    public void Dispose()
    {
        _file.Dispose();
    }

    private static int Limit(SqliteSession session, int pages)
    {
        session.Run(FormattableString.Invariant($"PRAGMA max_page_count = {pages}"));
        return pages;
    }
}
