using BotBuilder.Contract.Tests.Recorded;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace BotBuilder.Contract.Tests.Builder;

public sealed class ShowTypingTests
{
    [Fact]
    public async Task A_bot_that_is_busy_with_a_message_is_seen_typing_until_it_is_done()
    {
        var adapter = new TypingAdapter();
        using var turn = new TurnContext(adapter, new Activity(ActivityTypes.Message));

        await new ShowTypingMiddleware(delay: 0, period: 1).OnTurnAsync(turn, _ => adapter.SeenTwice, default);
        var seen = adapter.Seen;

        Assert.True(seen >= 2);
        Assert.False(turn.Responded);
    }

    [Fact]
    public async Task Nobody_is_seen_typing_for_what_is_no_message()
    {
        var adapter = new TypingAdapter();
        using var turn = new TurnContext(adapter, new Activity(ActivityTypes.Event));

        await new ShowTypingMiddleware(delay: 0, period: 1).OnTurnAsync(turn, _ => Task.CompletedTask, default);

        Assert.Equal(0, adapter.Seen);
    }

    [Fact]
    public void Times_that_cannot_be_are_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => new ShowTypingMiddleware(delay: -1));
        Assert.Throws<ArgumentOutOfRangeException>(() => new ShowTypingMiddleware(period: 0));
    }

    private sealed class TypingAdapter : BotAdapter
    {
        private readonly TaskCompletionSource _seenTwice = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public int Seen { get; private set; }

        public Task SeenTwice => _seenTwice.Task;

        public override Task<ResourceResponse[]> SendActivitiesAsync(
            ITurnContext turnContext,
            Activity[] activities,
            CancellationToken cancellationToken)
        {
            Seen += activities.Count(activity => activity.Type == ActivityTypes.Typing);
            if (Seen == 2)
            {
                _seenTwice.SetResult();
            }

            return Task.FromResult(activities.Select(_ => new ResourceResponse("1")).ToArray());
        }

        public override Task<ResourceResponse> UpdateActivityAsync(
            ITurnContext turnContext,
            Activity activity,
            CancellationToken cancellationToken) =>
            throw new ScriptedException("nothing to update");

        public override Task DeleteActivityAsync(
            ITurnContext turnContext,
            ConversationReference reference,
            CancellationToken cancellationToken) =>
            throw new ScriptedException("nothing to delete");
    }
}
