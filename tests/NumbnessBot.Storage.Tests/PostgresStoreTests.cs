using System.Collections.Concurrent;
using System.Text.RegularExpressions;
using NumbnessBot.Conversation.Turns;
using NumbnessBot.Proof.Playing;
using NumbnessBot.Storage.Postgres;

namespace NumbnessBot.Storage.Tests;

[Collection(SharedPostgres.Name)]
public sealed class PostgresActivityLogTests(SharedPostgres postgres) : ActivityLogTests
{
    protected override ILastingStore Store { get; } = postgres.Empty();
}

[Collection(SharedPostgres.Name)]
public sealed class PostgresReminderTests(SharedPostgres postgres) : ReminderStoreTests
{
    protected override ILastingStore Store { get; } = postgres.Empty();
}

[Collection(SharedPostgres.Name)]
public sealed class PostgresOutboxTests(SharedPostgres postgres) : OutboxTests
{
    protected override ILastingStore Store { get; } = postgres.Empty();

    [SkippableFact]
    public async Task Of_hosts_that_look_at_the_same_time_one_gets_an_entry()
    {
        await Store.CommitAsync(Turns.Turn() with { Address = "there" });
        using var other = new PostgresConversationStore(postgres.ConnectionString);

        var taken = await Task.WhenAll(Enumerable.Range(0, 8).Select(i => Task.Run(() => (i % 2 == 0 ? Store : other).TakeAsync(10, Turns.Noon.AddHours(1), CancellationToken.None))));

        Assert.Single(taken.SelectMany(t => t));
    }
}

[Collection(SharedPostgres.Name)]
public sealed class PostgresStoreTests(SharedPostgres postgres) : StoreTests
{
    private readonly PostgresConversationStore _store = postgres.Empty();

    protected override IConversationStore Store => _store;

    protected override IReadOnlyList<string> SetAside(string key) =>
        postgres.Read($"SELECT convert_from(\"case\", 'UTF8') FROM numbness.set_aside WHERE key = '{key.Replace("'", "''", StringComparison.Ordinal)}' ORDER BY at");

    protected override Task<int> ExpireAsync(DateTimeOffset before) => _store.ExpireAsync(before, CancellationToken.None);

    [SkippableFact]
    public async Task Two_hosts_see_the_same_and_one_of_them_wins()
    {
        using var other = new PostgresConversationStore(postgres.ConnectionString);
        await Store.CommitAsync(Turns.Turn());

        var won = await Task.WhenAll(Enumerable.Range(0, 16).Select(i => Task.Run(() => (i % 2 == 0 ? Store : other).CommitAsync(Turns.Turn(1, $"case {i}", $"a-{i}")))));

        Assert.Single(won, true);
        Assert.Equal($"case {Array.IndexOf(won, true)}", (await other.LoadAsync()).Case);
    }

    [SkippableFact]
    public async Task Commits_at_the_same_time_count_each_for_itself()
    {
        for (var i = 0; i < 100; i += 2)
        {
            await Store.CommitAsync(Turns.Turn(key: $"test/talk-{i}"));
        }

        var won = await Task.WhenAll(Enumerable.Range(0, 100).Select(i => Task.Run(() => Store.CommitAsync(Turns.Turn(0, $"case {i}", "a-2", key: $"test/talk-{i}")))));

        Assert.Equal(Enumerable.Range(0, 100).Select(i => i % 2 == 1), won);
    }

    [SkippableFact]
    public async Task A_commit_that_fails_harms_none_of_its_batch()
    {
        var commits = Enumerable.Range(0, 32).Select(i => Task.Run(() => Store.CommitAsync(Turns.Turn(key: $"test/talk-{i}", activity: i == 7 ? "a\0b" : "a-1")))).ToList();
        await Task.WhenAll(commits).ContinueWith(_ => { }, TaskScheduler.Default);

        Assert.IsType<StoreUnavailableException>(Assert.Single(commits, c => c.IsFaulted).Exception!.InnerException);
        Assert.Equal(["31"], postgres.Read("SELECT COUNT(*) FROM numbness.conversation"));
    }

    [SkippableFact]
    public async Task A_line_that_one_host_writes_is_heard_on_another()
    {
        using var other = new PostgresConversationStore(postgres.ConnectionString);
        var heard = new BlockingCollection<string?>();
        using var subscription = other.Subscribe(heard.Add);
        Assert.True(heard.TryTake(out var first, TimeSpan.FromSeconds(30)));
        Assert.Null(first);

        await _store.AppendAsync("a-1");
        Assert.True(heard.TryTake(out var key, TimeSpan.FromSeconds(30)));
        Assert.Equal(Turns.Key, key);
        await _store.AppendAsync("a-1", key: "test/" + new string('x', 5000));
        Assert.True(heard.TryTake(out var any, TimeSpan.FromSeconds(30)));
        Assert.Null(any);
    }

    [SkippableFact]
    public void Hosts_that_start_at_the_same_time_make_the_tables_once()
    {
        postgres.Read("DROP SCHEMA numbness CASCADE");

        Parallel.For(0, 4, new ParallelOptions { MaxDegreeOfParallelism = 4 }, _ => new PostgresConversationStore(postgres.ConnectionString).Dispose());

        Assert.Equal(["2"], postgres.Read("SELECT COUNT(*) FROM numbness.step"));
    }

    [SkippableFact]
    public void A_database_of_a_newer_version_is_refused()
    {
        postgres.Read("INSERT INTO numbness.step (number) VALUES (999)");
        try
        {
            var fault = Assert.Throws<StoreUnavailableException>(() => new PostgresConversationStore(postgres.ConnectionString));
            Assert.Contains("newer version", fault.Message, StringComparison.Ordinal);
        }
        finally
        {
            postgres.Read("DELETE FROM numbness.step WHERE number = 999");
        }
    }

    [SkippableFact]
    public void Every_primary_key_begins_with_the_conversation()
    {
        var keys = postgres.Read("""
            SELECT c.relname || ' ' || a.attname FROM pg_index i JOIN pg_class c ON c.oid = i.indrelid JOIN pg_namespace n ON n.oid = c.relnamespace
            JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum = i.indkey[0] WHERE i.indisprimary AND n.nspname = 'numbness' ORDER BY 1
            """);

        Assert.Equal(["begun mark", "conversation key", "line key", "outbox key", "processed key", "reminder key", "seal key", "secret purpose", "set_aside key", "step number"], keys);
    }

    [SkippableFact]
    public void The_tables_are_distributed_as_their_keys_allow()
    {
        var distributed = Distributions().ToDictionary(m => m.Groups["table"].Value, m => m.Groups["column"].Value);
        var unique = postgres.Read("""
            SELECT c.relname || ' ' || string_agg(a.attname, ',') FROM pg_index i JOIN pg_class c ON c.oid = i.indrelid JOIN pg_namespace n ON n.oid = c.relnamespace
            JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum = ANY(i.indkey) WHERE i.indisunique AND n.nspname = 'numbness' GROUP BY c.relname, i.indexrelid
            """).Select(row => row.Split(' ')).ToLookup(row => row[0], row => row[1].Split(','));

        // The program's own secrets, and how far its tables are, are of no conversation.
        Assert.Equal(["secret", "step"], unique.Select(table => table.Key).Except(distributed.Keys).Order());
        Assert.Equal([], distributed.Keys.Except(unique.Select(table => table.Key)));
        Assert.All(distributed, table => Assert.All(unique[table.Key], columns => Assert.Contains(table.Value, columns)));
        Assert.Equal(["mark"], distributed.Where(table => table.Value != "key").Select(table => table.Value));
        Assert.All(Distributions().Where(m => m.Groups["column"].Value == "key").Skip(1), m => Assert.Contains("colocate_with => 'numbness.conversation'", m.Value, StringComparison.Ordinal));
    }

    private static IEnumerable<Match> Distributions() => Regex.Matches(
        File.ReadAllText(Path.Combine(Repository.Root, "deploymentTemplates", "postgresql", "distribute.sql")),
        @"create_distributed_table\('numbness\.(?<table>\w+)', '(?<column>\w+)'[^;]*;", RegexOptions.NonBacktracking);

    [SkippableFact]
    public void No_statement_on_a_turns_path_crosses_conversations()
    {
        foreach (var sql in PostgresSql.OnATurnsPath)
        {
            var tables = Regex.Count(sql, @"(FROM|INTO|UPDATE|JOIN) numbness\.", RegexOptions.NonBacktracking);
            var keyed = Regex.Count(sql, @"key = \$1|\(key, [a-z"", ]+\)\s+VALUES \(\$1", RegexOptions.NonBacktracking);
            Assert.True(keyed >= tables && tables > 0, $"{tables} tables, but the key is named {keyed} times: {sql}");
        }

        var all = typeof(PostgresSql).GetFields().Where(f => f.IsLiteral).Select(f => (string)f.GetRawConstantValue()!);
        Assert.Equal([PostgresSql.IsMarked, PostgresSql.Mark, PostgresSql.Tell, PostgresSql.Unmark], all.Except(PostgresSql.OnATurnsPath).Order(StringComparer.Ordinal).OrderBy(s => s switch { PostgresSql.IsMarked => 0, PostgresSql.Mark => 1, PostgresSql.Tell => 2, _ => 3 }));
    }
}

public sealed class PostgresFaultTests
{
    [Theory]
    [InlineData("Host=127.0.0.1;Port=1;Username=x;Password=unmistakable-canary", "cannot be reached")]
    [InlineData("nonsense unmistakable-canary", "no connection string")]
    [InlineData("Colour=unmistakable-canary", "no connection string")]
    public void A_database_that_cannot_be_used_is_said_in_one_sentence_without_the_password(string connectionString, string why)
    {
        var fault = Assert.Throws<StoreUnavailableException>(() => new PostgresConversationStore(connectionString));

        Assert.Contains(why, fault.Message, StringComparison.Ordinal);
        Assert.Contains("Storage:ConnectionString", fault.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("unmistakable-canary", fault.ToString(), StringComparison.Ordinal);
    }
}
