using NumbnessBot.Conversation.Turns;

namespace NumbnessBot.Storage.Tests;

/// <summary>What every store that lasts must do with reminders.</summary>
public abstract class ReminderStoreTests
{
    private static readonly DateTimeOffset due = Turns.Noon.AddDays(14);

    protected abstract ILastingStore Store { get; }

    [SkippableFact]
    public async Task A_reminder_is_due_from_its_time_on()
    {
        await SetAsync();

        Assert.Empty(await DueAsync(due.AddSeconds(-1)));
        Assert.Equal([new DueReminder(Turns.Key, due, "there")], await DueAsync(due));
        Assert.Equal([new DueReminder(Turns.Key, due, "there")], await DueAsync(due.AddDays(3)));
    }

    [SkippableFact]
    public async Task The_oldest_come_first_and_no_more_than_asked_for()
    {
        for (var i = 0; i < 5; i++)
        {
            await SetAsync(key: $"test/{i}", at: due.AddMinutes(-i));
        }

        Assert.Equal(["test/4", "test/3"], (await Store.DueAsync(due, 2, default)).Select(r => r.Key));
    }

    [SkippableFact]
    public async Task One_of_many_claims_wins()
    {
        await SetAsync();
        var reminder = Assert.Single(await DueAsync(due));

        var won = await Task.WhenAll(Enumerable.Range(0, 16).Select(_ => Task.Run(() => Store.ClaimAsync(reminder, default))));

        Assert.Single(won, true);
        Assert.Empty(await DueAsync(due));
    }

    [SkippableFact]
    public async Task A_turn_that_says_nothing_of_it_leaves_it()
    {
        await SetAsync();
        await Store.CommitAsync(Turns.Turn(1, activity: "a-2"));

        Assert.Single(await DueAsync(due));
    }

    [SkippableFact]
    public async Task A_turn_moves_it_or_takes_it_back()
    {
        await SetAsync();
        await Store.CommitAsync(Turns.Turn(1, activity: "a-2") with { Reminder = new ReminderChange(due.AddDays(1), "elsewhere") });
        Assert.Empty(await DueAsync(due));
        Assert.Equal("elsewhere", Assert.Single(await DueAsync(due.AddDays(1))).Address);

        await Store.CommitAsync(Turns.Turn(2, activity: "a-3") with { Reminder = new ReminderChange(null, "") });
        Assert.Empty(await DueAsync(due.AddDays(1)));
    }

    [SkippableFact]
    public async Task One_that_was_moved_is_not_claimed_at_its_old_time()
    {
        await SetAsync();
        var old = Assert.Single(await DueAsync(due));
        await Store.CommitAsync(Turns.Turn(1, activity: "a-2") with { Reminder = new ReminderChange(due.AddDays(1), "there") });

        Assert.False(await Store.ClaimAsync(old, default));
        Assert.Single(await DueAsync(due.AddDays(1)));
    }

    [SkippableFact]
    public async Task A_turn_that_is_not_committed_sets_none()
    {
        await Store.CommitAsync(Turns.Turn());

        Assert.False(await Store.CommitAsync(Turns.Turn(5, activity: "a-2") with { Reminder = new ReminderChange(due, "there") }));

        Assert.Empty(await DueAsync(due));
    }

    [SkippableFact]
    public async Task It_goes_with_its_conversation()
    {
        await SetAsync();
        await SetAsync(key: "test/other");
        await Store.CommitAsync(Turns.Turn(1, null, "a-2"));
        Assert.Equal("test/other", Assert.Single(await DueAsync(due)).Key);

        await Store.ExpireAsync(Turns.Noon.AddDays(1), default);
        Assert.Empty(await DueAsync(due));
    }

    private Task<IReadOnlyList<DueReminder>> DueAsync(DateTimeOffset now) => Store.DueAsync(now, 10, default);

    private async Task SetAsync(string key = Turns.Key, DateTimeOffset? at = null) =>
        Assert.True(await Store.CommitAsync(Turns.Turn(key: key) with { Reminder = new ReminderChange(at ?? due, "there") }));
}
