using NumbnessBot.Conversation.Turns;

namespace NumbnessBot.Storage;

/// <summary>Replies that wait for their delivery, in this process only.</summary>
internal sealed class MemoryOutbox
{
    private readonly Lock _gate = new();
    private readonly Dictionary<string, List<Waiting>> _conversations = [];

    public void Add(TurnCommit turn)
    {
        if (turn is not { Address: not null, ActivityId: not null })
        {
            return;
        }

        lock (_gate)
        {
            if (!_conversations.TryGetValue(turn.Key, out var waiting))
            {
                _conversations[turn.Key] = waiting = [];
            }

            var number = waiting.Count == 0 ? 1 : waiting[^1].Entry.Number + 1;
            waiting.Add(new Waiting(new OutboxEntry(turn.Key, turn.ActivityId, number, turn.Address, turn.Replies, turn.At)) { Due = turn.At + OutboxEntry.Lease });
        }
    }

    public IReadOnlyList<OutboxEntry> Take(int most, DateTimeOffset now)
    {
        lock (_gate)
        {
            var due = _conversations.Values.SelectMany(c => c.TakeWhile(w => w.Due <= now)).OrderBy(w => w.Entry.At).ThenBy(w => w.Entry.Number).Take(most).ToList();
            due.ForEach(w => w.Due = now + OutboxEntry.Lease);
            return due.ConvertAll(w => w.Entry);
        }
    }

    public bool IsFirst(string key, string activityId)
    {
        lock (_gate)
        {
            return !_conversations.TryGetValue(key, out var waiting) || waiting.FindIndex(w => w.Entry.ActivityId == activityId) <= 0;
        }
    }

    public void Keep(string key, string activityId, DateTimeOffset until)
    {
        lock (_gate)
        {
            if (_conversations.GetValueOrDefault(key)?.Find(w => w.Entry.ActivityId == activityId) is { } waiting)
            {
                waiting.Due = until;
            }
        }
    }

    public void Done(string key, string activityId)
    {
        lock (_gate)
        {
            if (_conversations.TryGetValue(key, out var waiting) && waiting.RemoveAll(w => w.Entry.ActivityId == activityId) > 0 && waiting.Count == 0)
            {
                _conversations.Remove(key);
            }
        }
    }

    public void Delete(string key)
    {
        lock (_gate)
        {
            _conversations.Remove(key);
        }
    }

    private sealed class Waiting(OutboxEntry entry)
    {
        public OutboxEntry Entry { get; } = entry;

        public DateTimeOffset Due { get; set; }
    }
}
