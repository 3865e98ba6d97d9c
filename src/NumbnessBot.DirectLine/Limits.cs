using System.Net;
using System.Net.Sockets;
using System.Threading.RateLimiting;

namespace NumbnessBot.DirectLine;

/// <summary>How often one address may begin, and one conversation may send.</summary>
internal sealed class Limits(DirectLineSettings settings) : IDisposable
{
    /// <summary>How often words that may tell of an emergency get through beyond that.</summary>
    private const int UrgentPerMinute = 20;

    /// <summary>Told to who was refused without a time.</summary>
    private static readonly TimeSpan soon = TimeSpan.FromSeconds(5);

    private readonly PartitionedRateLimiter<string> _starts = PerMinute(settings.StartsPerMinute);
    private readonly PartitionedRateLimiter<string> _strange = PerMinute(settings.StartsPerMinute);
    private readonly PartitionedRateLimiter<string> _messages = PerMinute(settings.MessagesPerMinute);
    private readonly PartitionedRateLimiter<string> _urgent = PerMinute(UrgentPerMinute);

    /// <summary>Null when the address may begin, else how long it should wait.</summary>
    public TimeSpan? Start(IPAddress? address) => Take(_starts, NetOf(address));

    /// <summary>Null when the address may come with a token that is none of ours, as pages do after the keys were lost; else how long it should wait.</summary>
    public TimeSpan? Strange(IPAddress? address) => Take(_strange, NetOf(address));

    /// <summary>Null when the conversation may send, else how long it should wait.</summary>
    public TimeSpan? Message(string conversation) => Take(_messages, conversation);

    /// <summary>As above, for words that may tell of an emergency.</summary>
    public TimeSpan? Urgent(string conversation) => Take(_urgent, conversation);

    public void Dispose()
    {
        _urgent.Dispose();
        _starts.Dispose();
        _strange.Dispose();
        _messages.Dispose();
    }

    private static PartitionedRateLimiter<string> PerMinute(int count) => PartitionedRateLimiter.Create<string, string>(key =>
        RateLimitPartition.GetTokenBucketLimiter(key, _ => new TokenBucketRateLimiterOptions
        {
            TokenLimit = count,
            TokensPerPeriod = Math.Max(1, count / 60),
            ReplenishmentPeriod = TimeSpan.FromSeconds(Math.Max(1, 60.0 / count)),
            AutoReplenishment = true,
        }));

    private static TimeSpan? Take(PartitionedRateLimiter<string> limiter, string key)
    {
        using var lease = limiter.AttemptAcquire(key);
        return lease.IsAcquired ? null : lease.TryGetMetadata(MetadataName.RetryAfter, out var wait) ? wait : soon;
    }

    /// <summary>A home has a whole net of IPv6 addresses.</summary>
    private static string NetOf(IPAddress? address) =>
        address is { AddressFamily: AddressFamily.InterNetworkV6, IsIPv4MappedToIPv6: false } ? Convert.ToHexString(address.GetAddressBytes().AsSpan(0, 8))
        : address?.MapToIPv4().ToString() ?? "";
}
