using System.Collections.Concurrent;
using NumbnessBot.Conversation.Turns;

namespace NumbnessBot.Storage;

/// <summary>Keeps conversations in this process only: for tests, and for people who want nothing written.</summary>
public sealed class MemoryConversationStore : IConversationStore
{
    private readonly ConcurrentDictionary<string, Kept> conversations = new();

    /// <summary>Cases set aside because they could not be read, newest last.</summary>
    public ConcurrentQueue<string> SetAside { get; } = new();

    public Task<StoredConversation> LoadAsync(string key, string? activityId, CancellationToken cancellationToken)
    {
        if (!conversations.TryGetValue(key, out var kept))
        {
            return Task.FromResult(StoredConversation.Nothing);
        }

        lock (kept)
        {
            var replies = activityId is null ? null : kept.Replies.GetValueOrDefault(activityId);
            return Task.FromResult(new StoredConversation(kept.Version, kept.Case, kept.Dialogs, replies));
        }
    }

    public Task<bool> CommitAsync(TurnCommit turn, CancellationToken cancellationToken)
    {
        if (turn.Case is null)
        {
            conversations.TryRemove(turn.Key, out _);
            return Task.FromResult(true);
        }

        var kept = conversations.GetOrAdd(turn.Key, _ => new Kept());
        lock (kept)
        {
            if (kept.Version != turn.Version)
            {
                return Task.FromResult(false);
            }

            if (turn.SetAside is not null)
            {
                SetAside.Enqueue(turn.SetAside);
            }

            kept.Version++;
            kept.At = turn.At;
            kept.Case = turn.Case;
            kept.Dialogs = turn.Dialogs;
            if (turn.ActivityId is not null)
            {
                kept.Replies[turn.ActivityId] = turn.Replies;
            }

            return Task.FromResult(true);
        }
    }

    /// <summary>Deletes what was last used before <paramref name="before"/>.</summary>
    /// <returns>How many conversations were deleted.</returns>
    public int Expire(DateTimeOffset before) => conversations.Count(c => c.Value.At < before && conversations.TryRemove(c));

    private sealed class Kept
    {
        public DateTimeOffset At { get; set; }

        public long Version { get; set; }

        public string? Case { get; set; }

        public string? Dialogs { get; set; }

        public Dictionary<string, string> Replies { get; } = [];
    }
}
