using System.Net;
using System.Net.Sockets;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.Http.Timeouts;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using NumbnessBot.Conversation;
using NumbnessBot.DirectLine;
using NumbnessBot.Host.Configuration;
using NumbnessBot.Host.Serving;

namespace NumbnessBot.Host.Guarding;

/// <summary>
/// How many requests, how fast, how large and for how long. Messages are counted by conversation elsewhere, so that many people behind one address, or one channel,
/// do not take each other's turn.
/// </summary>
internal static class RequestLimits
{
    private const string Soon = "5";
    private const long LargestBody = 512 * 1024;
    private const int LargestHeaders = 16 * 1024;
    private static readonly TimeSpan longest = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan headersTake = TimeSpan.FromSeconds(15);

    public static void Add(WebApplicationBuilder builder, LimitsSettings limits, DirectLineSettings directLine)
    {
        builder.Services.Configure<KestrelServerOptions>(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = LargestBody;
            kestrel.Limits.MaxRequestHeadersTotalSize = LargestHeaders;
            kestrel.Limits.RequestHeadersTimeout = headersTake;
            kestrel.Limits.MaxConcurrentUpgradedConnections = directLine.MostSockets;
        });
        builder.Services.AddRequestTimeouts(timeouts => timeouts.DefaultPolicy = new RequestTimeoutPolicy
        {
            Timeout = longest,
            TimeoutStatusCode = StatusCodes.Status503ServiceUnavailable,
            WriteTimeoutResponse = WriteAsync,
        });
        builder.Services.AddRateLimiter(limiter =>
        {
            limiter.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
            limiter.GlobalLimiter = PartitionedRateLimiter.CreateChained(
                PartitionedRateLimiter.Create<HttpContext, string>(http => ByAddress(http, limits)),
                PartitionedRateLimiter.Create<HttpContext, string>(http => AtOnce(http, limits)));
            limiter.OnRejected = (rejected, _) => new ValueTask(WriteAsync(rejected.HttpContext));
        });
    }

    /// <summary>The host's own pages and files, by address.</summary>
    private static RateLimitPartition<string> ByAddress(HttpContext http, LimitsSettings limits) =>
        http.Connection.RemoteIpAddress is not { } address || IPAddress.IsLoopback(address) || IsTalk(http.Request.Path) || http.Request.Path.StartsWithSegments("/health")
            ? RateLimitPartition.GetNoLimiter("")
            : Rates.PerMinute(NetOf(http), limits.RequestsPerMinute);

    /// <summary>A socket is one request for as long as somebody listens, and is counted as a socket.</summary>
    private static RateLimitPartition<string> AtOnce(HttpContext http, LimitsSettings limits) =>
        http.WebSockets.IsWebSocketRequest || http.Request.Headers.Upgrade.Count > 0
            ? RateLimitPartition.GetNoLimiter("socket")
            : RateLimitPartition.GetConcurrencyLimiter("all", _ => new ConcurrencyLimiterOptions
            {
                PermitLimit = limits.MostAtOnce,
                QueueLimit = limits.MostAtOnce,
                QueueProcessingOrder = QueueProcessingOrder.OldestFirst,
            });

    private static bool IsTalk(PathString path) => path.StartsWithSegments("/api/messages") || path.StartsWithSegments("/v3/directline");

    /// <summary>By what those who ask are told apart; a home has a whole net of IPv6 addresses.</summary>
    public static string NetOf(HttpContext http) => http.Connection.RemoteIpAddress switch
    {
        { AddressFamily: AddressFamily.InterNetworkV6, IsIPv4MappedToIPv6: false } address => Convert.ToHexString(address.GetAddressBytes().AsSpan(0, 8)),
        { } address => address.MapToIPv4().ToString(),
        null => "",
    };

    /// <summary>Who cannot be served now is told what to do in an emergency, in their language.</summary>
    public static Task WriteAsync(HttpContext http)
    {
        http.Response.Headers.RetryAfter = Soon;
        return Refusal.WriteAsync(http, http.Response.StatusCode, http.RequestServices.GetRequiredService<InterviewBot>().BusyText(Refusal.LocaleOf(http)));
    }
}
