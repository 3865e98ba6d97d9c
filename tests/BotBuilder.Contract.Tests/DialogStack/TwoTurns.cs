using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Builder.Testing;
using Microsoft.Bot.Schema;

namespace BotBuilder.Contract.Tests.DialogStack;

/// <summary>A waterfall that stores a value in one turn and shows it in the next.</summary>
internal static class TwoTurns
{
    /// <summary>What stands in the values of a waterfall after storage.</summary>
    public static async Task<object?> StoredValueAsync(object value)
    {
        object? seen = null;
        var client = new DialogTestClient("test", new WaterfallDialog("main",
        [
            (step, _) =>
            {
                step.Values["value"] = value;
                return Task.FromResult(Dialog.EndOfTurn);
            },
            (step, cancellation) =>
            {
                seen = step.Values["value"];
                return step.EndDialogAsync(cancellationToken: cancellation);
            },
        ]));
        await client.SendActivityAsync<IActivity>("one");
        await client.SendActivityAsync<IActivity>("two");
        return seen;
    }
}
