using System.Threading.RateLimiting;

namespace NumbnessBot.Host.Guarding;

/// <summary>So many in a minute for each of many; who has been quiet may send them in one go.</summary>
internal static class Rates
{
    public static RateLimitPartition<string> PerMinute(string key, int count) => RateLimitPartition.GetTokenBucketLimiter(key, _ => new TokenBucketRateLimiterOptions
    {
        TokenLimit = count,
        TokensPerPeriod = Math.Max(1, count / 60),
        ReplenishmentPeriod = TimeSpan.FromSeconds(Math.Max(1, 60.0 / count)),
        AutoReplenishment = true,
    });
}
