namespace NumbnessBot.Faults.Tests.Playing;

/// <summary>People who talk at the same time while a test does harm, and what each of them must have heard in the end.</summary>
/// <param name="first">The host that people come to; any when null.</param>
internal sealed class Crowd(HttpClient http, RecordingConnector connector, IReadOnlyList<string> hosts, string? first = null)
{
    private const int AtOnce = 6;
    private readonly SemaphoreSlim _quiet = new(1);
    private readonly List<Caller> _callers = [];
    private int _number;

    /// <summary>How many interviews were led to their end.</summary>
    public int Interviews { get; private set; }

    /// <summary>The bot may say that something went wrong and ask to say it again.</summary>
    public bool FaultsAreHeard { get; init; }

    /// <summary>Nobody comes and agrees to being kept while this is held; until they have, a conversation is in the memory of one process.</summary>
    public async Task<IDisposable> QuietAsync()
    {
        await _quiet.WaitAsync();
        return new Release(_quiet);
    }

    /// <summary>People come and talk until the harm is done, and those that are there talk to the end; then all are asked what they heard.</summary>
    public async Task TalkWhileAsync(Func<Task> harm)
    {
        var reference = await BeginAsync("reference");
        await reference.GoOnAsync();
        var doing = Task.Run(harm);
        await Task.WhenAll(Enumerable.Range(0, AtOnce).Select(_ => Task.Run(() => ComeAsync(doing))));
        await doing;
        var expected = connector.Said(reference.Conversation);
        Assert.InRange(expected.Count, 10, 100);
        foreach (var caller in _callers)
        {
            var said = connector.Said(caller.Conversation);
            var heard = FaultsAreHeard ? said.Where(text => !Caller.IsFault(text)) : said;
            Assert.True(expected.SequenceEqual(heard), $"{caller.Conversation} heard something else:\n{string.Join("\n-----\n", heard)}\n\nand not:\n{string.Join("\n-----\n", expected)}");
            Assert.Empty(connector.Changed(caller.Conversation));
        }
    }

    /// <summary>Somebody who has come and agreed; to be called while it is quiet.</summary>
    public async Task<Caller> BeginAsync(string conversation)
    {
        var caller = new Caller(http, connector, hosts, conversation, first);
        lock (_callers)
        {
            _callers.Add(caller);
        }

        await caller.BeginAsync();
        return caller;
    }

    private async Task ComeAsync(Task doing)
    {
        while (!doing.IsCompleted)
        {
            Caller caller;
            using (await QuietAsync())
            {
                caller = await BeginAsync($"talk-{Interlocked.Increment(ref _number)}");
            }

            await caller.GoOnAsync();
            lock (_callers)
            {
                Interviews++;
            }
        }
    }

    private sealed class Release(SemaphoreSlim semaphore) : IDisposable
    {
        public void Dispose() => semaphore.Release();
    }
}
