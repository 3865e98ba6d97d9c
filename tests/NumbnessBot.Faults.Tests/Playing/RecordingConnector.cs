using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using NumbnessBot.Host.Tests.Playing;

namespace NumbnessBot.Faults.Tests.Playing;

/// <summary>The replying side of a channel: keeps what is posted, and knows a reply that is posted again by its id.</summary>
internal sealed class RecordingConnector : IAsyncDisposable
{
    private readonly FakeConnector _connector;
    private static readonly TimeSpan patience = TimeSpan.FromMinutes(5);
    private readonly ConcurrentDictionary<string, Talk> _talks = new();
    private TaskCompletionSource _next = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private RecordingConnector(FakeConnector connector)
    {
        _connector = connector;
        connector.Taking = TakeAsync;
    }

    public string Url => _connector.Url;

    /// <summary>What posts wait for before they are answered.</summary>
    public Func<Task> Held { get; set; } = () => Task.CompletedTask;

    public static async Task<RecordingConnector> StartAsync() => new(await FakeConnector.StartAsync());

    /// <summary>The texts of a conversation in the order in which they came, each once.</summary>
    public IReadOnlyList<string> Said(string conversation)
    {
        var talk = Of(conversation);
        lock (talk)
        {
            return [.. talk.Texts];
        }
    }

    /// <summary>The replies that came under an id that was there, with another text.</summary>
    public IReadOnlyList<string> Changed(string conversation)
    {
        var talk = Of(conversation);
        lock (talk)
        {
            return [.. talk.Changed];
        }
    }

    /// <summary>How often a reply of any conversation came again.</summary>
    public int Repeats => _talks.Values.Sum(talk =>
    {
        lock (talk)
        {
            return talk.Repeats;
        }
    });

    /// <summary>The text of the reply to the activity, as soon as there is one.</summary>
    public Task<string> AnsweredAsync(string conversation, string activity)
    {
        var talk = Of(conversation);
        lock (talk)
        {
            return talk.Answers(activity).Task;
        }
    }

    /// <summary>Done when so many posts more have come, and some perhaps that nobody noticed.</summary>
    public async Task MoreAsync(int posts)
    {
        for (var i = 0; i < posts; i++)
        {
            await Volatile.Read(ref _next).Task.WaitAsync(patience);
        }
    }

    public ValueTask DisposeAsync() => _connector.DisposeAsync();

    private Talk Of(string conversation) => _talks.GetOrAdd(conversation, _ => new Talk());

    private async Task TakeAsync(JsonNode reply)
    {
        await Held();
        var talk = Of((string)reply["conversation"]!["id"]!);
        lock (talk)
        {
            var (id, text) = ((string?)reply["id"] ?? $"without an id {talk.Texts.Count}", (string?)reply["text"] ?? "");
            if (talk.ById.TryAdd(id, text))
            {
                talk.Texts.Add(text);
            }
            else
            {
                talk.Repeats++;
                if (talk.ById[id] != text)
                {
                    talk.Changed.Add(text);
                }
            }

            talk.Answers((string?)reply["replyToId"] ?? "").TrySetResult(text);
        }

        Interlocked.Exchange(ref _next, new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously)).SetResult();
    }

    private sealed class Talk
    {
        private readonly Dictionary<string, TaskCompletionSource<string>> _answers = [];

        public Dictionary<string, string> ById { get; } = [];

        public List<string> Texts { get; } = [];

        public List<string> Changed { get; } = [];

        public int Repeats { get; set; }

        public TaskCompletionSource<string> Answers(string activity)
        {
            if (!_answers.TryGetValue(activity, out var answer))
            {
                _answers[activity] = answer = new TaskCompletionSource<string>(TaskCreationOptions.RunContinuationsAsynchronously);
            }

            return answer;
        }
    }
}
