using System.Diagnostics;
using System.Diagnostics.Metrics;
using NumbnessBot.Conversation.Turns;

namespace NumbnessBot.Host.Operating;

/// <summary>Times what the store does for turns.</summary>
internal sealed class MeasuredStore(IConversationStore inner, TurnMeter turns) : IConversationStore
{
    private readonly Histogram<double> _durations = turns.Meter.CreateHistogram<double>(
        "numbness.store.duration", "s", "What the store does for a turn, by operation and result.");

    public Task<StoredConversation> LoadAsync(string key, string? activityId, CancellationToken cancellationToken) =>
        TimeAsync("load", inner.LoadAsync(key, activityId, cancellationToken), static _ => "done");

    public Task<bool> CommitAsync(TurnCommit turn, CancellationToken cancellationToken) =>
        TimeAsync("commit", inner.CommitAsync(turn, cancellationToken), static won => won ? "done" : "conflict");

    private async Task<T> TimeAsync<T>(string operation, Task<T> work, Func<T, string> resultOf)
    {
        var started = Stopwatch.GetTimestamp();
        var result = "failed";
        try
        {
            var value = await work.ConfigureAwait(false);
            result = resultOf(value);
            return value;
        }
        finally
        {
            _durations.Record(Stopwatch.GetElapsedTime(started).TotalSeconds, new("operation", operation), new("result", result));
        }
    }
}
