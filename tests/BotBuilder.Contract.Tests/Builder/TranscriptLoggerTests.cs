using BotBuilder.Contract.Tests.Recorded;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace BotBuilder.Contract.Tests.Builder;

public sealed class TranscriptLoggerTests
{
    private readonly RecordingAdapter _adapter = new();

    [Fact]
    public async Task What_is_logged_is_a_copy_of_what_was_sent()
    {
        var store = new MemoryTranscriptStore();
        _adapter.Use(new TranscriptLoggerMiddleware(store));

        await _adapter.RunAsync(Incoming(), async (turn, cancel) =>
        {
            var reply = MessageFactory.Text("sent");
            await turn.SendActivityAsync(reply, cancel);
            reply.Text = "changed later";
        });

        var logged = (await store.GetTranscriptActivitiesAsync("test", "c")).Items.Cast<Activity>();
        Assert.Equal(["hi", "sent"], logged.Select(activity => activity.Text));
    }

    [Fact]
    public async Task A_log_that_cannot_be_written_does_not_break_the_turn()
    {
        _adapter.Use(new TranscriptLoggerMiddleware(new BrokenLogger()));

        BotCallbackHandler bot = (turn, cancel) => turn.SendActivityAsync("answer", cancellationToken: cancel);

        var fault = await Record.ExceptionAsync(() => _adapter.RunAsync(Incoming(), bot));

        Assert.Null(fault);
    }

    private static Activity Incoming() => new(ActivityTypes.Message)
    {
        Id = "in",
        Text = "hi",
        ChannelId = "test",
        From = new ChannelAccount("u"),
        Recipient = new ChannelAccount("b"),
        Conversation = new ConversationAccount(id: "c"),
    };

    private sealed class BrokenLogger : ITranscriptLogger
    {
        public Task LogActivityAsync(IActivity activity) => Task.FromException(new ScriptedException("disk full"));
    }
}
