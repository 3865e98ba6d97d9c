using NumbnessBot.Benchmarks.Load;

namespace NumbnessBot.Benchmarks.Tests.Load;

public sealed class LatenciesTests
{
    [Theory]
    [InlineData(0.5, 50)]
    [InlineData(0.9, 90)]
    [InlineData(0.99, 99)]
    [InlineData(1, 100)]
    [InlineData(0.001, 1)]
    public void A_percentile_is_the_nearest_rank(double share, double expected) =>
        Assert.Equal(expected, new Latencies(Enumerable.Range(1, 100).Reverse().Select(i => (double)i)).At(share));

    [Fact]
    public void Of_few_turns_the_99th_percentile_is_the_slowest() => Assert.Equal(7, new Latencies([3, 7, 1]).At(0.99));

    [Fact]
    public void Of_no_turns_nothing_is_known() => Assert.True(double.IsNaN(new Latencies([]).At(0.5)));
}
