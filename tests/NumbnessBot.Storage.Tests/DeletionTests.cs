using NumbnessBot.Conversation.Turns;
using NumbnessBot.Storage.Sqlite;

namespace NumbnessBot.Storage.Tests;

/// <summary>What is deleted is in no byte of the SQLite file or of the files beside it, also where rows were long, grew, and moved between pages.</summary>
public sealed class DeletionTests : IDisposable
{
    private const int Conversations = 200;
    private const int Seed = 20261121;
    private readonly SqliteFile _file = new();

    [Fact]
    public async Task Half_of_many_people_are_forgotten_and_no_word_of_theirs_is_left()
    {
        using var store = _file.Open();
        await FillAsync(store);

        for (var i = 0; i < Conversations; i += 2)
        {
            await store.CommitAsync(Turns.Turn(99, null, "bye", key: KeyOf(i)));
        }

        // So many in a row are tidied up after together, at the latest with the next sweep.
        await store.ExpireAsync(DateTimeOffset.MinValue, default);
        Assert.Equal([], Left());
        Assert.True(_file.Holds(Word(1)));
    }

    [Fact]
    public async Task One_person_among_many_is_forgotten_at_once()
    {
        using var store = _file.Open();
        await FillAsync(store);

        await store.CommitAsync(Turns.Turn(99, null, "bye", key: KeyOf(0)));

        Assert.False(_file.Holds(Word(0)));
        Assert.True(_file.Holds(Word(2)));
    }

    [Fact]
    public async Task What_expired_is_left_nowhere()
    {
        using var store = _file.Open();
        await FillAsync(store);

        Assert.Equal(Conversations / 2, await store.ExpireAsync(Turns.Noon, default));

        Assert.Equal([], Left());
        Assert.True(_file.Holds(Word(1)));
    }

    public void Dispose() => _file.Dispose();

    private static string Word(int i) => FormattableString.Invariant($"unmistakable-{i}-canary");

    private static string KeyOf(int i) => FormattableString.Invariant($"test/person-{i}-{Word(i)}");

    /// <summary>Those with an even number are deleted.</summary>
    private int[] Left() => [.. Enumerable.Range(0, Conversations / 2).Select(i => i * 2).Where(i => _file.Holds(Word(i)))];

    /// <summary>Rows of any length, written over and over, of people whose talks run side by side.</summary>
    private static async Task FillAsync(SqliteConversationStore store)
    {
        var random = new Random(Seed);
        string Text(int i) => "{\"said\":\"" + string.Join(' ', Enumerable.Repeat(Word(i), 1 + (int)Math.Pow(random.Next(2, 9), 2))) + "\"}";
        for (var turn = 0; turn < 6; turn++)
        {
            foreach (var i in Enumerable.Range(0, Conversations).OrderBy(_ => random.Next()))
            {
                var version = (await store.LoadAsync(key: KeyOf(i))).Version;
                var at = Turns.Noon.AddDays(i % 2 == 0 ? -1 : 1);
                var commit = Turns.Turn(version, Text(i), $"a-{turn}", Text(i), setAside: turn == 3 ? Text(i) : null, key: KeyOf(i), at: at) with
                {
                    Dialogs = Text(i),
                    Address = Text(i),
                    Reminder = new ReminderChange(at, Text(i)),
                };
                Assert.True(await store.CommitAsync(commit));
                await store.AppendAsync($"l-{turn}", Text(i), KeyOf(i));
            }
        }
    }
}
