using NumbnessBot.Conversation.Turns;
using NumbnessBot.Host.Configuration;
using NumbnessBot.Storage;

namespace NumbnessBot.Host.Serving;

/// <summary>Deletes conversations whose time is over, at start and then every hour.</summary>
public sealed partial class Retention(ConsentingStore store, Settings settings, TimeProvider clock, ILogger<Retention> logger) : BackgroundService
{
    private static readonly TimeSpan often = TimeSpan.FromHours(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(often, clock);
        try
        {
            do
            {
                await ExpireAsync(stoppingToken).ConfigureAwait(false);
            }
            while (await timer.WaitForNextTickAsync(stoppingToken).ConfigureAwait(false));
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The host ends, or did not start.
        }
    }

    private async Task ExpireAsync(CancellationToken stoppingToken)
    {
        try
        {
            LogExpired(await store.ExpireAsync(clock.GetUtcNow().AddDays(-settings.Storage.RetentionDays), stoppingToken).ConfigureAwait(false));
        }
        catch (StoreUnavailableException)
        {
            LogUnavailable();
        }
    }

    [LoggerMessage(EventId = 1010, Level = LogLevel.Debug, Message = "Deleted {Count} conversations whose retention time is over.")]
    private partial void LogExpired(int count);

    [LoggerMessage(EventId = 1011, Level = LogLevel.Warning, Message = "Old conversations could not be deleted now; the next try is in an hour.")]
    private partial void LogUnavailable();
}
