using System.Diagnostics.Metrics;
using NumbnessBot.Conversation.Turns;

namespace NumbnessBot.Host.Delivering;

/// <summary>
/// Brings replies to their channels: those of a conversation one after another, each again and again until the channel has it or there is no hope. What is
/// committed stays in the outbox until then, so that it goes out even if this process dies; what another process left there is taken up.
/// </summary>
internal sealed partial class Deliveries(
    IOutbox outbox, IReplyPost post, Patience patience, TimeProvider clock, TurnMeter meter, ILogger<Deliveries> logger, ITurnProbe? probe = null) : BackgroundService
{
    /// <summary>So long a request waits for its replies to be taken; then they follow by themselves.</summary>
    private static readonly TimeSpan requestWaits = TimeSpan.FromSeconds(3);

    private static readonly TimeSpan often = TimeSpan.FromSeconds(3);
    private static readonly TimeSpan soon = TimeSpan.FromMilliseconds(200);
    private const int MostAtOnce = 100;

    private readonly Lock _gate = new();
    private readonly Dictionary<string, Queue<Parcel>> _conversations = [];
    private readonly HashSet<(string Key, string Entry)> _toStrike = [];
    private readonly CancellationTokenSource _ending = new();
    private readonly Counter<long> _counter = meter.Meter.CreateCounter<long>("numbness.deliveries", "{reply}", "Posts of replies to channels, by result.");
    private readonly Histogram<double> _durations = meter.Meter.CreateHistogram<double>("numbness.delivery.duration", "s", "From when replies were kept until their channel had them.");
    private volatile bool _behind;

    /// <summary>How many conversations have replies on their way.</summary>
    public int Count
    {
        get
        {
            lock (_gate)
            {
                return _conversations.Count;
            }
        }
    }

    /// <summary>Takes replies, and waits a moment for the channel to have them. Is no fault of the turn when it has not.</summary>
    public async Task PostAsync(Parcel parcel, CancellationToken cancellationToken)
    {
        if (parcel.Entry is { } entry && !await IsFirstAsync(parcel.Key, entry, cancellationToken).ConfigureAwait(false))
        {
            // Another process has earlier replies of this conversation in hand; whoever looks next takes these after them.
            await StoreAsync(() => outbox.KeepAsync(parcel.Key, entry, clock.GetUtcNow(), cancellationToken)).ConfigureAwait(false);
            _behind = true;
            return;
        }

        var (taken, isNext) = Enqueue(parcel);
        if (isNext)
        {
            try
            {
                await taken.Over.WaitAsync(requestWaits, clock, cancellationToken).ConfigureAwait(false);
            }
            catch (TimeoutException)
            {
                // It follows by itself.
            }
        }
    }

    /// <summary>Posts that are on their way are ended; what would have to be tried again is left in the outbox.</summary>
    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken).ConfigureAwait(false);
        Task[] waiting;
        lock (_gate)
        {
            waiting = [.. _conversations.Values.SelectMany(q => q).Select(p => p.Over)];
        }

        await _ending.CancelAsync().ConfigureAwait(false);
        await Task.WhenAll(waiting).WaitAsync(cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    /// <summary>Looks for what another process left.</summary>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            _behind = false;
            await StrikeAsync().ConfigureAwait(false);
            var found = await TakeAsync(stoppingToken).ConfigureAwait(false);
            if (found < MostAtOnce)
            {
                await Task.Delay(_behind ? soon : often, clock, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
    }

    private async Task<int> TakeAsync(CancellationToken stoppingToken)
    {
        try
        {
            var entries = await outbox.TakeAsync(MostAtOnce, clock.GetUtcNow(), stoppingToken).ConfigureAwait(false);
            foreach (var entry in entries)
            {
                if (Parcel.Of(entry) is { } parcel)
                {
                    Enqueue(parcel);
                }
                else
                {
                    await DoneAsync(entry.Key, entry.ActivityId).ConfigureAwait(false);
                }
            }

            return entries.Count;
        }
        catch (Exception e) when (e is StoreUnavailableException or OperationCanceledException)
        {
            return 0;
        }
    }

    /// <returns>The parcel, or the one that is on its way already with the same replies, and whether it is the next of its conversation.</returns>
    private (Parcel Taken, bool IsNext) Enqueue(Parcel parcel)
    {
        lock (_gate)
        {
            if (_conversations.TryGetValue(parcel.Key, out var queue))
            {
                if (parcel.Entry is not null && queue.FirstOrDefault(p => p.Entry == parcel.Entry) is { } known)
                {
                    return (known, queue.Peek() == known);
                }

                queue.Enqueue(parcel);
                return (parcel, false);
            }

            _conversations[parcel.Key] = new Queue<Parcel>([parcel]);
        }

        // The delivery is not part of the request that brought it.
        using (ExecutionContext.SuppressFlow())
        {
            _ = Task.Run(() => DrainAsync(parcel));
        }

        return (parcel, true);
    }

    private async Task DrainAsync(Parcel? parcel)
    {
        while (parcel is not null)
        {
            try
            {
                await DeliverAsync(parcel).ConfigureAwait(false);
            }
            catch (OperationCanceledException) when (_ending.IsCancellationRequested)
            {
                await LeaveAsync(parcel).ConfigureAwait(false);
            }

            var over = parcel;
            lock (_gate)
            {
                var queue = _conversations[over.Key];
                queue.Dequeue();
                if (!queue.TryPeek(out parcel))
                {
                    _conversations.Remove(over.Key);
                }
            }

            over.IsOver();
        }
    }

    private async Task DeliverAsync(Parcel parcel)
    {
        for (var tries = 1; ; tries++)
        {
            try
            {
                for (; parcel.Delivered < parcel.Replies.Count; parcel.Delivered++)
                {
                    // A post that has begun is ended, also when the process is told to.
                    await post.PostAsync(parcel.Address, parcel.Replies[parcel.Delivered], CancellationToken.None).ConfigureAwait(false);
                    probe?.At(TurnPoint.Delivering);
                    _counter.Add(1, new KeyValuePair<string, object?>("result", "delivered"));
                }

                _durations.Record((clock.GetUtcNow() - parcel.At).TotalSeconds);
                break;
            }
            catch (Exception e)
            {
                var now = clock.GetUtcNow();
                var verdict = Verdict.Of(e, now);
                var pause = patience.Pause(tries, verdict.After);
                if (verdict.Hopeless || now + pause - parcel.At > Patience.Limit)
                {
                    LogGivenUp(tries, e.GetType().Name);
                    _counter.Add(1, new KeyValuePair<string, object?>("result", "given up"));
                    break;
                }

                _counter.Add(1, new KeyValuePair<string, object?>("result", "again"));
                if (tries == 1)
                {
                    LogNotYet(e.GetType().Name);
                }

                if (parcel.Entry is { } entry)
                {
                    await StoreAsync(() => outbox.KeepAsync(parcel.Key, entry, now + pause + OutboxEntry.Lease, CancellationToken.None)).ConfigureAwait(false);
                }

                await Task.Delay(pause, clock, _ending.Token).ConfigureAwait(false);
            }
        }

        if (parcel.Entry is { } done)
        {
            await DoneAsync(parcel.Key, done).ConfigureAwait(false);
        }
    }

    /// <summary>Another process, or this one after its restart, goes on.</summary>
    private Task LeaveAsync(Parcel parcel) => parcel.Entry is { } entry
        ? StoreAsync(() => outbox.KeepAsync(parcel.Key, entry, clock.GetUtcNow(), CancellationToken.None))
        : Task.CompletedTask;

    private async Task DoneAsync(string key, string entry)
    {
        if (!await StoreAsync(() => outbox.DoneAsync(key, entry, CancellationToken.None)).ConfigureAwait(false))
        {
            lock (_gate)
            {
                _toStrike.Add((key, entry));
            }
        }
    }

    /// <summary>Strikes out what was delivered while the store was away.</summary>
    private async Task StrikeAsync()
    {
        (string Key, string Entry)[] entries;
        lock (_gate)
        {
            entries = [.. _toStrike];
            _toStrike.Clear();
        }

        foreach (var (key, entry) in entries)
        {
            await DoneAsync(key, entry).ConfigureAwait(false);
        }
    }

    private async Task<bool> IsFirstAsync(string key, string entry, CancellationToken cancellationToken)
    {
        lock (_gate)
        {
            if (_conversations.ContainsKey(key))
            {
                return true;
            }
        }

        try
        {
            return await outbox.IsFirstAsync(key, entry, cancellationToken).ConfigureAwait(false);
        }
        catch (StoreUnavailableException)
        {
            return true;
        }
    }

    private static async Task<bool> StoreAsync(Func<Task> work)
    {
        try
        {
            await work().ConfigureAwait(false);
            return true;
        }
        catch (StoreUnavailableException)
        {
            return false;
        }
    }

    [LoggerMessage(EventId = 1003, Level = LogLevel.Error, Message = "A reply could not be delivered to its channel in {Tries} tries and is given up: {Fault}.")]
    private partial void LogGivenUp(int tries, string fault);

    [LoggerMessage(EventId = 1005, Level = LogLevel.Warning, Message = "A reply could not be delivered to its channel and is tried again: {Fault}.")]
    private partial void LogNotYet(string fault);
}
