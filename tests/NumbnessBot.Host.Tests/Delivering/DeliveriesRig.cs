using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using System.Net;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Rest;
using NumbnessBot.Conversation.Turns;
using NumbnessBot.Host.Delivering;
using NumbnessBot.Host.Tests.Playing;
using NumbnessBot.Storage;

namespace NumbnessBot.Host.Tests.Delivering;

/// <summary>Deliveries of one process over an outbox that others may share, with a clock that stands still and a channel that does what the test says.</summary>
internal sealed class DeliveriesRig : IReplyPost, IAsyncDisposable
{
    private readonly TurnMeter _meter = new();

    public DeliveriesRig(MemoryConversationStore? store = null, ManualClock? clock = null)
    {
        Store = store ?? new MemoryConversationStore();
        Clock = clock ?? new ManualClock(new DateTimeOffset(2026, 11, 20, 12, 0, 0, TimeSpan.Zero));
        Deliveries = new Deliveries(Store, this, new Patience(new Random(7)), Clock, _meter, NullLogger<Deliveries>.Instance);
    }

    public Meter Meter => _meter.Meter;

    public MemoryConversationStore Store { get; }

    public ManualClock Clock { get; }

    public Deliveries Deliveries { get; }

    /// <summary>What the channel has, by conversation, id and text.</summary>
    public ConcurrentQueue<string> Taken { get; } = new();

    /// <summary>What the channel does with a post; it takes it when nothing is thrown.</summary>
    public Func<Activity, Task> Channel { get; set; } = _ => Task.CompletedTask;

    public int Posts { get; private set; }

    public static Exception Refusal(HttpStatusCode status, string? retryAfter = null)
    {
        using var response = new HttpResponseMessage(status);
        if (retryAfter is not null)
        {
            response.Headers.TryAddWithoutValidation("Retry-After", retryAfter);
        }

        return new ErrorResponseException("refused") { Response = new HttpResponseMessageWrapper(response, "") };
    }

    public async Task PostAsync(DeliveryAddress address, Activity reply, CancellationToken cancellationToken)
    {
        Posts++;
        await Channel(reply);
        Taken.Enqueue($"{address.ConversationId} {reply.Id} {reply.Text}");
    }

    /// <summary>A committed turn whose replies are to be delivered.</summary>
    public async Task<Parcel> CommitAsync(string activity, string conversation = "talk", params string[] texts)
    {
        var key = $"test/{conversation}";
        var address = new DeliveryAddress("test", "https://connector.example/", conversation, null, null, null, "person", "bot", "Bot", "en", activity);
        var replies = texts is [] ? [$"to {activity}"] : texts;
        var version = (await Store.LoadAsync(key, null, default)).Version;
        Assert.True(await Store.CommitAsync(
            new TurnCommit(key, version, "{}", null, activity, HeldReply.WriteAll([.. replies.Select(t => HeldReply.Plain(t, "acceptingInput"))]), null, true, Clock.GetUtcNow(), address.Write()),
            default));
        return Parcel.Of(new PendingPost(key, activity), key, address, [.. replies.Select(t => new Activity(ActivityTypes.Message) { Text = t })], Clock.GetUtcNow());
    }

    /// <summary>The replies that wait, whoever has them in hand.</summary>
    public async Task<IReadOnlyList<string>> WaitingAsync() =>
        [.. (await Store.TakeAsync(1000, DateTimeOffset.MaxValue.AddYears(-1), default)).Select(e => e.ActivityId)];

    /// <summary>Lets time pass in small steps until it is so, and only while somebody waits for it: what runs meanwhile takes no time.</summary>
    public async Task UntilAsync(Func<bool> isSo, TimeSpan? step = null)
    {
        for (var i = 0; i < 5000; i++)
        {
            if (isSo())
            {
                return;
            }

            await Task.Delay(1);
            if (step is { } by && Clock.Pauses.Count > 0)
            {
                Clock.Move(by);
            }
        }

        Assert.Fail("It did not come to that.");
    }

    public async ValueTask DisposeAsync()
    {
        Channel = _ => Task.CompletedTask;
        await Deliveries.StopAsync(default);
        Deliveries.Dispose();
        _meter.Dispose();
    }
}
