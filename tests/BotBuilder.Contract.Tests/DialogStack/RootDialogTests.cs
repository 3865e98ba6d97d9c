using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Adapters;
using Microsoft.Bot.Builder.Dialogs;

namespace BotBuilder.Contract.Tests.DialogStack;

#pragma warning disable CS0618 // Obsolete, and still what some bots run on.
public sealed class RootDialogTests
{
    private readonly TestAdapter _adapter = new();
    private readonly DialogManager _manager;

    public RootDialogTests() => _manager = new DialogManager(new WaterfallDialog("main",
    [
        (_, _) => Task.FromResult(Dialog.EndOfTurn),
        (step, cancellation) => step.EndDialogAsync(step.Result, cancellation),
    ]))
    {
        ConversationState = new ConversationState(new MemoryStorage()),
        UserState = new UserState(new MemoryStorage()),
    };

    [Fact]
    public async Task A_manager_begins_continues_and_ends_its_root_dialog()
    {
        Assert.Equal(DialogTurnStatus.Waiting, (await TurnAsync("one")).Status);
        var last = await TurnAsync("two");

        Assert.Equal((DialogTurnStatus.Complete, "two"), (last.Status, (string)last.Result));
    }

    [Fact]
    public async Task A_conversation_that_has_expired_begins_anew()
    {
        _manager.ExpireAfter = 0;

        await TurnAsync("one");

        Assert.Equal(DialogTurnStatus.Waiting, (await TurnAsync("two")).Status);
    }

    [Fact]
    public async Task A_manager_without_conversation_state_says_so()
    {
        _manager.ConversationState = null;

        var fault = await Assert.ThrowsAsync<InvalidOperationException>(() => TurnAsync("one"));

        Assert.Contains(nameof(ConversationState), fault.Message, StringComparison.Ordinal);
    }

    private async Task<DialogTurnResult> TurnAsync(string text)
    {
        DialogManagerResult? result = null;
        await _adapter.SendTextToBotAsync(
            text, async (turn, cancellation) => result = await _manager.OnTurnAsync(turn, cancellation), CancellationToken.None);
        return result!.TurnResult;
    }
}
