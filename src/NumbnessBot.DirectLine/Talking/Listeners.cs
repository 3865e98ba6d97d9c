namespace NumbnessBot.DirectLine.Talking;

/// <summary>Who listens to which conversation in this process.</summary>
internal sealed class Listeners
{
    private readonly Lock _gate = new();
    private readonly Dictionary<string, List<Listener>> _byConversation = [];
    private int _count;

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

    public int CountOf(string conversation)
    {
        lock (_gate)
        {
            return _byConversation.TryGetValue(conversation, out var listeners) ? listeners.Count : 0;
        }
    }

    /// <summary>Dispose it to listen no more.</summary>
    public Listener Add(string conversation)
    {
        lock (_gate)
        {
            if (!_byConversation.TryGetValue(conversation, out var listeners))
            {
                _byConversation[conversation] = listeners = new List<Listener>(1);
            }

            var listener = new Listener(() => Remove(conversation, listeners));
            listeners.Add(listener);
            _count++;
            return listener;
        }
    }

    /// <summary>There is something new in the conversation. Waits for nobody.</summary>
    public void Tell(string conversation)
    {
        lock (_gate)
        {
            foreach (var listener in _byConversation.GetValueOrDefault(conversation, []))
            {
                listener.Tell();
            }
        }
    }

    /// <summary>There may be something new in any conversation.</summary>
    public void TellAll()
    {
        lock (_gate)
        {
            foreach (var listener in _byConversation.Values.SelectMany(l => l))
            {
                listener.Tell();
            }
        }
    }

    private void Remove(string conversation, List<Listener> listeners)
    {
        lock (_gate)
        {
            _count -= listeners.RemoveAll(l => l.IsOver);
            if (listeners.Count == 0 && _byConversation.GetValueOrDefault(conversation) == listeners)
            {
                _byConversation.Remove(conversation);
            }
        }
    }
}
