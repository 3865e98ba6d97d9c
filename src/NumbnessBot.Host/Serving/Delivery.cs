using Microsoft.Bot.Schema;
using Microsoft.Rest;

namespace NumbnessBot.Host.Serving;

/// <summary>
/// Posts a reply to its channel, again when the channel (or who gives the bot its token) stumbles. The turn is committed by then, so a reply that cannot be delivered is reported
/// and is no fault of the turn.
/// </summary>
internal sealed partial class Delivery(TimeProvider clock, ILogger<Delivery> logger)
{
    private static readonly TimeSpan[] pauses = [TimeSpan.FromMilliseconds(200), TimeSpan.FromSeconds(1)];

    public async Task<ResourceResponse[]> TryAsync(Func<CancellationToken, Task<ResourceResponse[]>> post, CancellationToken cancellationToken)
    {
        for (var tried = 0; ; tried++)
        {
            try
            {
                return await post(cancellationToken).ConfigureAwait(false);
            }
            catch (SerializationException)
            {
                // The channel has it; only its answer was odd. A second post would say everything twice.
                return [];
            }
            catch (Exception) when (cancellationToken.IsCancellationRequested)
            {
                throw;
            }
            catch (Exception e)
            {
                if (tried == pauses.Length)
                {
                    LogUndelivered(tried + 1, e.GetType().Name);
                    return [];
                }

                await Task.Delay(pauses[tried], clock, cancellationToken).ConfigureAwait(false);
            }
        }
    }

    [LoggerMessage(EventId = 1003, Level = LogLevel.Error, Message = "A reply could not be delivered to its channel in {Tries} tries: {Fault}.")]
    private partial void LogUndelivered(int tries, string fault);
}
