using NumbnessBot.Benchmarks.Load;

namespace NumbnessBot.Benchmarks.Tests.Load;

public sealed class SpreadTests
{
    [Fact]
    public void The_middle_of_three_rounds_is_the_second() => Assert.Equal(new Spread(5, 1, 9), Spread.Of([9, 1, 5]));

    [Fact]
    public void The_middle_of_two_rounds_lies_between_them() => Assert.Equal(new Spread(3, 2, 4), Spread.Of([4, 2]));

    [Fact]
    public void A_ratio_is_taken_within_each_round() =>
        // The second round was slow for both, which says nothing of how they compare.
        Assert.Equal(new Spread(0.5, 0.4, 0.6), Spread.OfRatios([50, 4, 60], [100, 10, 100]));

    [Fact]
    public void Of_no_rounds_there_is_no_middle() => Assert.Throws<ArgumentException>(() => Spread.Of([]));
}
