using System.Globalization;
using System.Net;
using Microsoft.Bot.Schema;
using NumbnessBot.Host.Serving;

namespace NumbnessBot.Host.Delivering;

/// <summary>What a failed post means: is it worth another, and when.</summary>
/// <param name="Hopeless">The channel will not take it another time either.</param>
/// <param name="After">How long the channel asks to be left alone; null when it does not say.</param>
internal readonly record struct Verdict(bool Hopeless, TimeSpan? After)
{
    /// <summary>The person blocked the bot, the conversation is gone, or the channel does not take what we say.</summary>
    private static readonly HttpStatusCode[] hopeless =
    [
        HttpStatusCode.BadRequest, HttpStatusCode.Forbidden, HttpStatusCode.NotFound, HttpStatusCode.MethodNotAllowed, HttpStatusCode.Gone,
        HttpStatusCode.RequestEntityTooLarge, HttpStatusCode.UnsupportedMediaType,
    ];

    public static Verdict Of(Exception fault, DateTimeOffset now) => fault switch
    {
        ServiceUrlRefusedException => new Verdict(true, null),
        ErrorResponseException { Response: { } response } => new Verdict(hopeless.Contains(response.StatusCode), RetryAfter(response.Headers, now)),
        _ => default,
    };

    /// <summary>Seconds or a date, as HTTP has it.</summary>
    private static TimeSpan? RetryAfter(IDictionary<string, IEnumerable<string>>? headers, DateTimeOffset now)
    {
        var value = headers?.FirstOrDefault(h => h.Key.Equals("Retry-After", StringComparison.OrdinalIgnoreCase)).Value?.FirstOrDefault();
        return int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds) ? TimeSpan.FromSeconds(seconds)
            : DateTimeOffset.TryParse(value, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var date) && date > now ? date - now
            : null;
    }
}
