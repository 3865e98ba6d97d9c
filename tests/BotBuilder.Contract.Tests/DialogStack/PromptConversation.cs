using System.Text.Json;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Adapters;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Schema;

namespace BotBuilder.Contract.Tests.DialogStack;

/// <summary>A conversation with nothing but one prompt.</summary>
internal sealed class PromptConversation
{
    private readonly JsonElement _row;
    private readonly TestAdapter _adapter;
    private readonly ConversationState _conversationState = new(new MemoryStorage());
    private readonly DialogSet _dialogs;

    public PromptConversation(JsonElement row)
    {
        _row = row;
        _adapter = new TestAdapter(row.Text("channel") ?? "test");
        _adapter.Conversation.User = new ChannelAccount("user1", "User1");
        _adapter.Conversation.Conversation.ConversationType = row.Text("conversationType");
        _dialogs = new DialogSet(_conversationState.CreateProperty<DialogState>("dialogState"));
        _dialogs.Add(PromptMaking.Make("p", row));
    }

    public async Task<DialogTurnResult> TurnAsync(JsonElement input)
    {
        var activity = input.ValueKind == JsonValueKind.String ? new Activity(ActivityTypes.Message) { Text = input.GetString() } : input.Activity();
        activity.Locale = _row.Text("locale");
        DialogTurnResult? result = null;
        await _adapter.ProcessActivityAsync(activity, async (turn, cancellation) =>
        {
            var dc = await _dialogs.CreateContextAsync(turn, cancellation);
            result = await dc.ContinueDialogAsync(cancellation);
            if (result.Status == DialogTurnStatus.Empty)
            {
                result = _row.Flag("noOptions")
                    ? await dc.BeginDialogAsync("p", null, cancellation)
                    : await dc.PromptAsync("p", Options(), cancellation);
            }

            await _conversationState.SaveChangesAsync(turn, false, cancellation);
        });
        return result!;
    }

    public IEnumerable<Activity> Replies()
    {
        while (_adapter.GetNextReply() is Activity reply)
        {
            yield return reply;
        }
    }

    private PromptOptions Options() => new()
    {
        Prompt = _row.Member("text").Prompt(_row.Text("speak")),
        RetryPrompt = _row.Member("retry").Prompt(),
        Choices = _row.Choices("choices"),
        Style = _row.Style("style"),
    };
}
