using NumbnessBot.Conversation;
using NumbnessBot.Conversation.Turns;

namespace NumbnessBot.Host.Serving;

/// <summary>Answers what nothing else has caught. The message of an exception may quote what a person typed, so it is neither logged nor shown.</summary>
internal sealed partial class LastResort(RequestDelegate next, InterviewBot bot, ILogger<LastResort> logger)
{
    private const string SecondsUntilTheNextTry = "3";

    public async Task InvokeAsync(HttpContext http)
    {
        try
        {
            await next(http).ConfigureAwait(false);
        }
        catch (Exception) when (http.RequestAborted.IsCancellationRequested)
        {
            // Nobody waits for the answer any more.
        }
        catch (BadHttpRequestException e) when (!http.Response.HasStarted)
        {
            await Refusal.WriteAsync(http, e.StatusCode, "The request could not be read.").ConfigureAwait(false);
        }
        catch (StoreUnavailableException e) when (!http.Response.HasStarted)
        {
            LogFault(e.GetType().Name, Faults.PlaceOf(e));
            http.Response.Headers.RetryAfter = SecondsUntilTheNextTry;
            await Refusal.WriteAsync(http, StatusCodes.Status503ServiceUnavailable, bot.AwayText(Refusal.LocaleOf(http))).ConfigureAwait(false);
        }
        catch (Exception e) when (!http.Response.HasStarted)
        {
            LogFault(e.GetType().Name, Faults.PlaceOf(e));
            await Refusal.WriteAsync(http, StatusCodes.Status500InternalServerError, bot.FaultText(Refusal.LocaleOf(http))).ConfigureAwait(false);
        }
    }

    [LoggerMessage(EventId = 1002, Level = LogLevel.Error, Message = "A request failed with {Fault} at {Place}.")]
    private partial void LogFault(string fault, string place);
}
