using System.Collections.Concurrent;
using NumbnessBot.Conversation.Turns;

namespace NumbnessBot.Storage;

/// <summary>Keeps conversations in this process only: for tests, and for people who want nothing written.</summary>
public sealed class MemoryConversationStore : ILastingStore
{
    private readonly ConcurrentDictionary<string, Kept> _conversations = new();
    private readonly ConcurrentDictionary<string, StoredSecret[]> _secrets = new();
    private readonly ConcurrentDictionary<string, DateTimeOffset> _marks = new();
    private readonly MemoryOutbox _outbox = new();
    private readonly MemoryReminders _reminders = new();
    private readonly LineNumbers _numbers;
    private readonly MemoryActivityLog _log;

    public MemoryConversationStore(TimeProvider? clock = null)
    {
        _numbers = new LineNumbers(clock ?? TimeProvider.System);
        _log = new MemoryActivityLog(_numbers, clock ?? TimeProvider.System);
    }

    /// <summary>Cases of the conversation that were set aside because they could not be read, oldest first.</summary>
    public IReadOnlyList<string> SetAside(string key)
    {
        if (!_conversations.TryGetValue(key, out var kept))
        {
            return [];
        }

        lock (kept)
        {
            return [.. kept.SetAside];
        }
    }

    public Task<StoredConversation> LoadAsync(string key, string? activityId, CancellationToken cancellationToken)
    {
        if (!_conversations.TryGetValue(key, out var kept))
        {
            return Task.FromResult(StoredConversation.Nothing);
        }

        lock (kept)
        {
            var replies = activityId is null ? null : kept.Replies.GetValueOrDefault(activityId).Replies;
            return Task.FromResult(new StoredConversation(kept.Version, kept.Case, kept.Dialogs, replies));
        }
    }

    public Task<bool> CommitAsync(TurnCommit turn, CancellationToken cancellationToken)
    {
        if (turn.Case is null)
        {
            _conversations.TryRemove(turn.Key, out _);
            _log.Delete(turn.Key);
            _outbox.Delete(turn.Key);
            _outbox.Add(turn);
            _reminders.Delete(turn.Key);
            if (turn.SetAside is null)
            {
                return Task.FromResult(true);
            }
        }

        var kept = _conversations.GetOrAdd(turn.Key, _ => new Kept { At = turn.At });
        lock (kept)
        {
            if (turn.Case is not null && kept.Version != turn.Version)
            {
                return Task.FromResult(false);
            }

            if (turn.SetAside is not null)
            {
                kept.SetAside.Add(turn.SetAside);
            }

            kept.At = turn.At;
            if (turn.Case is not null)
            {
                kept.Version++;
                kept.Case = turn.Case;
                kept.Dialogs = turn.Dialogs;
                _reminders.Write(turn);
            }

            if (turn is { ActivityId: not null, Case: not null })
            {
                kept.Replies[turn.ActivityId] = (kept.Version, turn.Replies);
                if (RepeatWindow.IsTimeToPrune(kept.Version))
                {
                    foreach (var old in kept.Replies.Where(r => r.Value.Version <= RepeatWindow.Over(kept.Version)).ToArray())
                    {
                        kept.Replies.Remove(old.Key);
                    }
                }

                _outbox.Add(turn);
            }

            return Task.FromResult(true);
        }
    }

    /// <summary>Deletes what was last used before <paramref name="before"/>.</summary>
    /// <returns>How many conversations were deleted.</returns>
    public int Expire(DateTimeOffset before)
    {
        _log.Expire(before);
        var over = _conversations.Where(c => c.Value.At < before && _conversations.TryRemove(c)).Select(c => c.Key).ToList();
        over.ForEach(_reminders.Delete);
        return over.Count;
    }

    public Task<int> ExpireAsync(DateTimeOffset before, CancellationToken cancellationToken) => Task.FromResult(Expire(before));

    public Task<bool> AppendAsync(string key, string activityId, string json, CancellationToken cancellationToken) =>
        Task.FromResult(_log.Append(key, activityId, json));

    public Task AddAsync(string key, IReadOnlyList<LoggedActivity> lines, CancellationToken cancellationToken)
    {
        _log.Add(key, lines);
        return Task.CompletedTask;
    }

    public Task<IReadOnlyList<LoggedActivity>> ReadAfterAsync(string key, long after, CancellationToken cancellationToken) =>
        Task.FromResult(_log.ReadAfter(key, after));

    public Task DeleteAsync(string key, CancellationToken cancellationToken)
    {
        _log.Delete(key);
        return Task.CompletedTask;
    }

    public Task<IReadOnlyList<StoredSecret>> SecretsAsync(string purpose, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<StoredSecret>>(_secrets.GetValueOrDefault(purpose, []));

    public Task AddSecretAsync(string purpose, StoredSecret secret, DateTimeOffset olderAreOver, CancellationToken cancellationToken)
    {
        _secrets.AddOrUpdate(purpose, _ => [secret], (_, known) => [.. known.Where(s => s.MadeAt >= olderAreOver), secret]);
        return Task.CompletedTask;
    }

    public Task<IReadOnlyList<OutboxEntry>> TakeAsync(int most, DateTimeOffset now, CancellationToken cancellationToken) => Task.FromResult(_outbox.Take(most, now));

    public Task<bool> IsFirstAsync(string key, string activityId, CancellationToken cancellationToken) => Task.FromResult(_outbox.IsFirst(key, activityId));

    public Task KeepAsync(string key, string activityId, DateTimeOffset until, CancellationToken cancellationToken)
    {
        _outbox.Keep(key, activityId, until);
        return Task.CompletedTask;
    }

    public Task DoneAsync(string key, string activityId, CancellationToken cancellationToken)
    {
        _outbox.Done(key, activityId);
        return Task.CompletedTask;
    }

    public Task MarkAsync(byte[] mark, DateTimeOffset at, CancellationToken cancellationToken)
    {
        _marks[Convert.ToHexString(mark)] = at;
        return Task.CompletedTask;
    }

    public Task<bool> IsMarkedAsync(byte[] mark, CancellationToken cancellationToken) => Task.FromResult(_marks.ContainsKey(Convert.ToHexString(mark)));

    public Task UnmarkAsync(byte[] mark, CancellationToken cancellationToken)
    {
        _marks.TryRemove(Convert.ToHexString(mark), out _);
        return Task.CompletedTask;
    }

    public Task ExpireMarksAsync(DateTimeOffset before, CancellationToken cancellationToken)
    {
        foreach (var mark in _marks.Where(m => m.Value < before))
        {
            _marks.TryRemove(mark);
        }

        return Task.CompletedTask;
    }

    public Task<IReadOnlyList<DueReminder>> DueAsync(DateTimeOffset now, int most, CancellationToken cancellationToken) => Task.FromResult(_reminders.Due(now, most));

    public Task<bool> ClaimAsync(DueReminder reminder, CancellationToken cancellationToken) => Task.FromResult(_reminders.Claim(reminder));

    /// <summary>Lines from now on have larger numbers than this one.</summary>
    internal void NumberAbove(long number) => _numbers.Next(number);

    /// <summary>Lets the case go, but not the replies given so far: a channel may repeat an activity of then.</summary>
    internal void KeepRepliesOnly(string key)
    {
        if (_conversations.TryGetValue(key, out var kept))
        {
            lock (kept)
            {
                (kept.Version, kept.Case, kept.Dialogs) = (0, null, null);
            }
        }
    }

    private sealed class Kept
    {
        public DateTimeOffset At { get; set; }

        public long Version { get; set; }

        public string? Case { get; set; }

        public string? Dialogs { get; set; }

        public List<string> SetAside { get; } = [];

        public Dictionary<string, (long Version, string Replies)> Replies { get; } = [];
    }
}
