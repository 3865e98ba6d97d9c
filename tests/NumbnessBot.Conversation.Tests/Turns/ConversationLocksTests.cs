using System.Collections.Concurrent;
using NumbnessBot.Conversation.Turns;

namespace NumbnessBot.Conversation.Tests.Turns;

public sealed class ConversationLocksTests
{
    private readonly ConversationLocks _locks = new();

    [Fact]
    public async Task Those_who_wait_enter_in_order_of_arrival()
    {
        var order = new ConcurrentQueue<int>();
        var first = await _locks.EnterAsync("talk", default);
        var waiting = Enumerable.Range(1, 16).Select(EnterAsync).ToList();

        first.Dispose();
        await Task.WhenAll(waiting);

        Assert.Equal(Enumerable.Range(1, 16), order);

        async Task EnterAsync(int number)
        {
            using var pass = await _locks.EnterAsync("talk", default);
            order.Enqueue(number);
        }
    }

    [Fact]
    public async Task Nobody_enters_while_somebody_is_in()
    {
        var first = await _locks.EnterAsync("talk", default);
        var second = _locks.EnterAsync("talk", default);
        Assert.False(second.IsCompleted);

        first.Dispose();

        (await second).Dispose();
    }

    [Fact]
    public async Task Different_conversations_do_not_wait_for_each_other()
    {
        using var one = await _locks.EnterAsync("one", default);
        var two = _locks.EnterAsync("two", default);

        Assert.True(two.IsCompletedSuccessfully);
        (await two).Dispose();
    }

    [Fact]
    public async Task Leaving_twice_lets_one_in()
    {
        var first = await _locks.EnterAsync("talk", default);
        var second = _locks.EnterAsync("talk", default);
        var third = _locks.EnterAsync("talk", default);

        first.Dispose();
        first.Dispose();

        using var pass = await second;
        Assert.False(third.IsCompleted);
    }

    [Fact]
    public async Task Who_stops_waiting_blocks_nobody()
    {
        var first = await _locks.EnterAsync("talk", default);
        using var gone = new CancellationTokenSource();
        var second = _locks.EnterAsync("talk", gone.Token);
        var third = _locks.EnterAsync("talk", default);

        await gone.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => second);
        first.Dispose();

        (await third).Dispose();
        Assert.Equal(0, _locks.Count);
    }

    [Fact]
    public async Task Nothing_is_left_of_conversations_that_nobody_is_in()
    {
        for (var i = 0; i < 100; i++)
        {
            (await _locks.EnterAsync($"talk-{i}", default)).Dispose();
        }

        Assert.Equal(0, _locks.Count);
    }
}
