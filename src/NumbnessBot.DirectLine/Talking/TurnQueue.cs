using Microsoft.Bot.Schema;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using NumbnessBot.Conversation.Turns;

namespace NumbnessBot.DirectLine.Talking;

/// <summary>Runs the turns of a conversation one after another, in order of arrival, while the client has its answer already.</summary>
internal sealed partial class TurnQueue(DirectLineAdapter adapter, DirectLineSettings settings, ILogger<TurnQueue> logger) : IHostedService
{
    private readonly Lock _gate = new();
    private readonly Dictionary<string, Queue<Activity>> _waiting = [];
    private readonly CancellationTokenSource _gaveUp = new();
    private TaskCompletionSource? _allDone;
    private int _count;

    /// <summary>How many turns run or wait in all conversations.</summary>
    public int Count
    {
        get
        {
            lock (_gate)
            {
                return _count;
            }
        }
    }

    /// <summary>Is there room for one more?</summary>
    public QueueRoom Room(string conversation)
    {
        lock (_gate)
        {
            return _count >= settings.MostWaiting ? QueueRoom.AllFull
                : _waiting.TryGetValue(conversation, out var queue) && queue.Count >= settings.MostWaitingPerConversation ? QueueRoom.ConversationFull
                : QueueRoom.Free;
        }
    }

    /// <summary>True while a turn of the conversation runs or waits; what it says stands in the log before that ends.</summary>
    public bool Holds(string conversation)
    {
        lock (_gate)
        {
            return _waiting.ContainsKey(conversation);
        }
    }

    /// <summary>The turn runs after those of its conversation that came before. An activity that waits already is not taken twice.</summary>
    public void Add(Activity activity)
    {
        var conversation = activity.Conversation.Id;
        lock (_gate)
        {
            if (_waiting.TryGetValue(conversation, out var queue))
            {
                if (queue.Any(a => a.Id == activity.Id))
                {
                    return;
                }

                queue.Enqueue(activity);
                _count++;
                return;
            }

            _waiting[conversation] = new Queue<Activity>([activity]);
            _count++;
        }

        // The turn is not part of the request that brought it.
        using (ExecutionContext.SuppressFlow())
        {
            _ = Task.Run(() => DrainAsync(conversation));
        }
    }

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>Waits for the turns that were taken, for as long as the host waits.</summary>
    public async Task StopAsync(CancellationToken cancellationToken)
    {
        Task done;
        lock (_gate)
        {
            _allDone ??= new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            done = _count == 0 ? Task.CompletedTask : _allDone.Task;
        }

        try
        {
            await done.WaitAsync(cancellationToken).ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            await _gaveUp.CancelAsync().ConfigureAwait(false);
        }
    }

    private async Task DrainAsync(string conversation)
    {
        while (Next(conversation) is { } activity)
        {
            try
            {
                await adapter.ProcessAsync(activity, _gaveUp.Token).ConfigureAwait(false);
            }
            catch (Exception e)
            {
                // Even the words for a fault could not be put down. The person's message stands in the log and is taken again when they come back.
                LogLost(e.GetType().Name, Faults.PlaceOf(e));
            }

            Done(conversation);
        }
    }

    private Activity? Next(string conversation)
    {
        lock (_gate)
        {
            return _waiting.TryGetValue(conversation, out var queue) ? queue.Peek() : null;
        }
    }

    private void Done(string conversation)
    {
        lock (_gate)
        {
            var queue = _waiting[conversation];
            queue.Dequeue();
            if (queue.Count == 0)
            {
                _waiting.Remove(conversation);
            }

            if (--_count == 0)
            {
                _allDone?.TrySetResult();
            }
        }
    }

    [LoggerMessage(EventId = 1102, Level = LogLevel.Error, Message = "A turn could not be ended: {Fault} at {Place}.")]
    private partial void LogLost(string fault, string place);
}
