using NumbnessBot.Conversation.Turns;

namespace NumbnessBot.Host.Operating;

/// <summary>Knows whether this host should be sent people: content is read, an interview was rehearsed, the store answers, and the host is not ending.</summary>
internal sealed partial class Readiness(
    IServiceProvider services, IHostApplicationLifetime lifetime, TimeProvider clock, ILogger<Readiness> logger) : BackgroundService
{
    /// <summary>The store is asked at most this often, however often a balancer asks.</summary>
    private static readonly TimeSpan storeIsAskedEvery = TimeSpan.FromSeconds(1);

    private static readonly TimeSpan storeHasToAnswerIn = TimeSpan.FromSeconds(3);

    private readonly SemaphoreSlim _asking = new(1);
    private volatile bool _rehearsed;
    private bool _storeAnswers;
    private DateTimeOffset _askedAt = DateTimeOffset.MinValue;

    /// <summary>What is missing, in one word; null when nothing is.</summary>
    public async Task<string?> MissingAsync(CancellationToken cancellationToken) =>
        lifetime.ApplicationStopping.IsCancellationRequested ? "ending"
        : !_rehearsed ? "rehearsal"
        : !await StoreAnswersAsync(cancellationToken).ConfigureAwait(false) ? "store"
        : null;

    public override void Dispose()
    {
        base.Dispose();
        _asking.Dispose();
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            var rehearsal = services.GetRequiredService<Rehearsal>();
            _rehearsed = await rehearsal.PlayAsync(stoppingToken).ConfigureAwait(false) is not null;
            if (!_rehearsed)
            {
                LogEndless();
            }
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            LogFailed(e.GetType().Name, Faults.PlaceOf(e));
        }
    }

    private async Task<bool> StoreAnswersAsync(CancellationToken cancellationToken)
    {
        await _asking.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            if (clock.GetUtcNow() - _askedAt >= storeIsAskedEvery)
            {
                _storeAnswers = await AskStoreAsync(cancellationToken).ConfigureAwait(false);
                _askedAt = clock.GetUtcNow();
            }

            return _storeAnswers;
        }
        finally
        {
            _asking.Release();
        }
    }

    private async Task<bool> AskStoreAsync(CancellationToken cancellationToken)
    {
        try
        {
            var store = services.GetRequiredService<IConversationStore>();
            await store.LoadAsync(ConversationKey.Of("health", "ready"), null, cancellationToken).WaitAsync(storeHasToAnswerIn, clock, cancellationToken).ConfigureAwait(false);
            return true;
        }
        catch (Exception e) when (e is StoreUnavailableException or TimeoutException)
        {
            return false;
        }
    }

    [LoggerMessage(EventId = 1030, Level = LogLevel.Error, Message = "The rehearsed interview did not end in advice; this host does not report ready. Run the command 'doctor'.")]
    private partial void LogEndless();

    [LoggerMessage(EventId = 1031, Level = LogLevel.Error, Message = "The rehearsed interview failed with {Fault} at {Place}; this host does not report ready. Run the command 'doctor'.")]
    private partial void LogFailed(string fault, string place);
}
