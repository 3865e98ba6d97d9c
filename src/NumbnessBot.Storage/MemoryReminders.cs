using System.Collections.Concurrent;
using NumbnessBot.Conversation.Turns;

namespace NumbnessBot.Storage;

/// <summary>Reminders in this process only.</summary>
internal sealed class MemoryReminders
{
    private readonly ConcurrentDictionary<string, DueReminder> _byKey = new();

    /// <summary>What the turn does to its reminder.</summary>
    public void Write(TurnCommit turn)
    {
        if (turn.Reminder is { Due: { } due } wanted)
        {
            _byKey[turn.Key] = new DueReminder(turn.Key, DateTimeOffset.FromUnixTimeSeconds(due.ToUnixTimeSeconds()), wanted.Address);
        }
        else if (turn.Reminder is not null)
        {
            Delete(turn.Key);
        }
    }

    public IReadOnlyList<DueReminder> Due(DateTimeOffset now, int most) => [.. _byKey.Values.Where(r => r.Due <= now).OrderBy(r => r.Due).Take(most)];

    public bool Claim(DueReminder reminder) => _byKey.TryRemove(KeyValuePair.Create(reminder.Key, reminder));

    public void Delete(string key) => _byKey.TryRemove(key, out _);
}
