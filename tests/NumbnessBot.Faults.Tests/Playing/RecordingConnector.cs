using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace NumbnessBot.Faults.Tests.Playing;

/// <summary>The replying side of a channel: keeps what is posted, and knows a reply that is posted again by its id.</summary>
internal sealed class RecordingConnector : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly ConcurrentDictionary<string, Talk> _talks = new();

    private RecordingConnector(WebApplication app) => _app = app;

    public string Url => _app.Urls.First() + "/";

    /// <summary>How long a post takes.</summary>
    public TimeSpan Pause { get; set; }

    public static async Task<RecordingConnector> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var connector = new RecordingConnector(builder.Build());
        connector._app.MapPost("/v3/conversations/{conversation}/activities/{**rest}", (Delegate)connector.TakeAsync);
        await connector._app.StartAsync();
        return connector;
    }

    /// <summary>The texts of a conversation in the order in which they came, each once.</summary>
    public IReadOnlyList<string> Said(string conversation)
    {
        var talk = _talks.GetOrAdd(conversation, _ => new Talk());
        lock (talk)
        {
            return [.. talk.Texts];
        }
    }

    /// <summary>The replies that came under an id that was there, with another text.</summary>
    public IReadOnlyList<string> Changed(string conversation)
    {
        var talk = _talks.GetOrAdd(conversation, _ => new Talk());
        lock (talk)
        {
            return [.. talk.Changed];
        }
    }

    /// <summary>The text of the reply to the activity, as soon as there is one.</summary>
    public Task<string> AnsweredAsync(string conversation, string activity)
    {
        var talk = _talks.GetOrAdd(conversation, _ => new Talk());
        lock (talk)
        {
            return talk.Answers(activity).Task;
        }
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private async Task<IResult> TakeAsync(string conversation, HttpRequest request)
    {
        var reply = (await JsonNode.ParseAsync(request.Body))!;
        if (Pause > TimeSpan.Zero)
        {
            await Task.Delay(Pause);
        }

        var talk = _talks.GetOrAdd(conversation, _ => new Talk());
        lock (talk)
        {
            var (id, text) = ((string?)reply["id"] ?? $"without an id {talk.Texts.Count}", (string?)reply["text"] ?? "");
            if (talk.ById.TryAdd(id, text))
            {
                talk.Texts.Add(text);
            }
            else if (talk.ById[id] != text)
            {
                talk.Changed.Add(text);
            }

            talk.Answers((string?)reply["replyToId"] ?? "").TrySetResult(text);
        }

        return Results.Json(new { id = "posted" });
    }

    private sealed class Talk
    {
        private readonly Dictionary<string, TaskCompletionSource<string>> _answers = [];

        public Dictionary<string, string> ById { get; } = [];

        public List<string> Texts { get; } = [];

        public List<string> Changed { get; } = [];

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
