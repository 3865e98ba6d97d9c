using NumbnessBot.Host.Guarding;

namespace NumbnessBot.Host.Tests.Guarding;

public sealed class AllowanceTests
{
    private const int PerMinute = 6;
    private readonly Pace _clock = new();
    private readonly Allowance _allowance;

    public AllowanceTests() => _allowance = new(PerMinute, _clock);

    [Fact]
    public void Who_was_quiet_may_send_all_in_one_go_and_no_more()
    {
        Assert.Equal(PerMinute, Taken("a", PerMinute + 3));
        Assert.Equal(PerMinute, Taken("b", PerMinute + 3));
    }

    [Fact]
    public void One_comes_back_after_its_share_of_the_minute()
    {
        Taken("a", PerMinute);

        _clock.Advance(TimeSpan.FromSeconds(9));
        Assert.False(_allowance.Takes("a"));
        _clock.Advance(TimeSpan.FromSeconds(2));
        Assert.True(_allowance.Takes("a"));
        Assert.False(_allowance.Takes("a"));
    }

    [Fact]
    public void Who_keeps_sending_gets_as_many_as_the_minute_has_also_when_what_is_known_is_sorted_out()
    {
        Taken("a", PerMinute);
        var taken = 0;
        for (var second = 0; second < 300; second++)
        {
            _clock.Advance(TimeSpan.FromSeconds(1));
            taken += Taken("a", 2);
        }

        Assert.InRange(taken, (5 * PerMinute) - 1, 5 * PerMinute);
    }

    [Fact]
    public void Who_has_been_quiet_is_forgotten()
    {
        for (var i = 0; i < 100; i++)
        {
            _allowance.Takes($"{i}");
        }

        Assert.Equal(100, _allowance.Count);
        for (var minute = 0; minute < 2; minute++)
        {
            _clock.Advance(TimeSpan.FromMinutes(1.1));
            _allowance.Takes("a");
        }

        Assert.Equal(1, _allowance.Count);
    }

    private int Taken(string key, int tries) => Enumerable.Range(0, tries).Count(_ => _allowance.Takes(key));

    /// <summary>Time that passes as told.</summary>
    private sealed class Pace : TimeProvider
    {
        private long _now;

        public override long TimestampFrequency => TimeSpan.TicksPerSecond;

        public override long GetTimestamp() => _now;

        public void Advance(TimeSpan by) => _now += by.Ticks;
    }
}
