using NumbnessBot.Conversation.Turns;

namespace NumbnessBot.Host.Serving;

/// <summary>
/// Sends the reminders whose time has come, at start and then every minute. Each is taken out of the store before it is sent, so that it comes once at most: a host
/// that ends in between loses it, which is better than writing to somebody twice.
/// </summary>
public sealed partial class ReminderSender(IReminders reminders, IEnumerable<IContinuesConversations> channels, TimeProvider clock, ILogger<ReminderSender> logger) : BackgroundService
{
    private const int MostAtOnce = 100;
    private static readonly TimeSpan often = TimeSpan.FromMinutes(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(often, clock);
        try
        {
            do
            {
                await SendDueAsync(stoppingToken).ConfigureAwait(false);
            }
            while (await timer.WaitForNextTickAsync(stoppingToken).ConfigureAwait(false));
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The host ends, or did not start.
        }
    }

    /// <summary>Sends what is due now.</summary>
    /// <returns>How many were sent.</returns>
    public async Task<int> SendDueAsync(CancellationToken cancellationToken)
    {
        var sent = 0;
        try
        {
            foreach (var due in await reminders.DueAsync(clock.GetUtcNow(), MostAtOnce, cancellationToken).ConfigureAwait(false))
            {
                if (await reminders.ClaimAsync(due, cancellationToken).ConfigureAwait(false) && await SendAsync(due, cancellationToken).ConfigureAwait(false))
                {
                    sent++;
                }
            }
        }
        catch (StoreUnavailableException)
        {
            LogUnavailable();
        }

        if (sent > 0)
        {
            LogSent(sent);
        }

        return sent;
    }

    private async Task<bool> SendAsync(DueReminder due, CancellationToken cancellationToken)
    {
        if (due.ToContinuation() is not { } continuation || channels.FirstOrDefault(c => c.Serves(continuation)) is not { } channel)
        {
            LogLost("an address that cannot be read");
            return false;
        }

        try
        {
            await channel.RemindAsync(continuation, due.Due, cancellationToken).ConfigureAwait(false);
            return true;
        }
        catch (Exception e) when (!cancellationToken.IsCancellationRequested)
        {
            // Such as a service URL that is not on the list any more. The message of an exception may hold an address or words: its kind only.
            LogLost(e.GetType().Name);
            return false;
        }
    }

    [LoggerMessage(EventId = 1012, Level = LogLevel.Debug, Message = "Sent {Count} reminders.")]
    private partial void LogSent(int count);

    [LoggerMessage(EventId = 1013, Level = LogLevel.Warning, Message = "Reminders could not be read now; the next try is in a minute.")]
    private partial void LogUnavailable();

    [LoggerMessage(EventId = 1014, Level = LogLevel.Warning, Message = "A reminder could not be sent and is not tried again: {Fault}.")]
    private partial void LogLost(string fault);
}
