namespace NumbnessBot.Conversation.Turns;

/// <summary>Lets one turn of a conversation run at a time, in order of arrival; different conversations do not wait for each other.</summary>
public sealed class ConversationLocks
{
    private readonly Dictionary<string, Gate> _gates = [];

    /// <summary>In how many conversations a turn runs or waits.</summary>
    public int Count
    {
        get
        {
            lock (_gates)
            {
                return _gates.Count;
            }
        }
    }

    /// <summary>Waits for the conversation's turn; dispose what is returned to let the next one in.</summary>
    public async Task<IDisposable> EnterAsync(string key, CancellationToken cancellationToken)
    {
        Gate gate;
        lock (_gates)
        {
            if (!_gates.TryGetValue(key, out gate!))
            {
                _gates[key] = gate = new Gate();
            }

            gate.Users++;
        }

        try
        {
            await gate.Turnstile.WaitAsync(cancellationToken).ConfigureAwait(false);
        }
        catch
        {
            Leave(key, gate);
            throw;
        }

        return new Pass(this, key, gate);
    }

    private void Leave(string key, Gate gate)
    {
        lock (_gates)
        {
            if (--gate.Users == 0)
            {
                _gates.Remove(key);
            }
        }
    }

    private sealed class Gate
    {
        public SemaphoreSlim Turnstile { get; } = new(1);

        public int Users { get; set; }
    }

    private sealed class Pass(ConversationLocks locks, string key, Gate gate) : IDisposable
    {
        private int _left;

        public void Dispose()
        {
            if (Interlocked.Exchange(ref _left, 1) == 0)
            {
                gate.Turnstile.Release();
                locks.Leave(key, gate);
            }
        }
    }
}
