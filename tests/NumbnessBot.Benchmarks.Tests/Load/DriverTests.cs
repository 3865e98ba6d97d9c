using System.Collections.Concurrent;
using NumbnessBot.Benchmarks.Load;
using NumbnessBot.Benchmarks.Load.Delivering;

namespace NumbnessBot.Benchmarks.Tests.Load;

public sealed class DriverTests
{
    private static readonly IReadOnlyList<IReadOnlyList<Saying>> script = [[new(null, "consent"), new("yes", "opening"), new("my hand is numb", null)]];

    [Fact]
    public async Task Each_client_says_whole_interviews_in_order()
    {
        var bot = new EasyBot();
        var driver = new Driver(bot, script);

        var result = await driver.RunAsync(2, () => driver.Turns < 60);

        Assert.InRange(result.Turns, 60, 62);
        Assert.Equal(result.Turns, result.Times.Count);
        Assert.Equal(result.Turns, result.Requests);
        Assert.All(bot.Heard.Values, heard => Assert.Equal(script[0].Take(heard.Count).Select(s => s.Text), heard));
        Assert.InRange(bot.Heard.Count, 20, 22);
    }

    [Fact]
    public async Task At_a_fixed_rate_as_many_turns_are_due_as_the_time_holds()
    {
        var bot = new EasyBot();

        var result = await new Driver(bot, script).RunAtAsync(1000, TimeSpan.FromMilliseconds(50));

        Assert.Equal(50, result.Turns);
        Assert.All(bot.Heard.Values, heard => Assert.Equal(script[0].Take(heard.Count).Select(s => s.Text), heard));
    }

    [Fact]
    public async Task A_wrong_answer_ends_the_measurement()
    {
        var driver = new Driver(new EasyBot { Fails = true }, script);

        await Assert.ThrowsAsync<InvalidOperationException>(() => driver.RunAsync(1, () => true));
        await Assert.ThrowsAsync<InvalidOperationException>(() => driver.RunAtAsync(1000, TimeSpan.FromMilliseconds(3)));
    }

    private sealed class EasyBot : IDelivery
    {
        private long _requests;

        public ConcurrentDictionary<string, List<string?>> Heard { get; } = new();

        public bool Fails { get; init; }

        public long Requests => Volatile.Read(ref _requests);

        public string? Remark => null;

        public ILine NewLine(string conversation) => new Line(this, Heard.GetOrAdd(conversation, _ => []));

        public ValueTask DisposeAsync() => ValueTask.CompletedTask;

        private sealed class Line(EasyBot bot, List<string?> heard) : ILine
        {
            public async Task TurnAsync(Saying saying)
            {
                await Task.Yield();
                Interlocked.Increment(ref bot._requests);
                heard.Add(saying.Text);
                new Answer(isOurs: true).Check(saying, [Replies.Asking(bot.Fails ? "something-else" : saying.Question)]);
            }

            public ValueTask DisposeAsync() => ValueTask.CompletedTask;
        }
    }
}
