using Microsoft.Bot.Builder.Dialogs.Memory;
using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>Runs a dialog as the whole of a conversation.</summary>
public static class DialogExtensions
{
    /// <summary>Continues what runs, or begins the dialog when nothing does; then sends a trace.</summary>
    public static async Task RunAsync(
        this Dialog dialog, ITurnContext turnContext, IStatePropertyAccessor<DialogState> accessor, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(dialog);
        var dialogSet = new DialogSet(accessor) { TelemetryClient = dialog.TelemetryClient };
        dialogSet.Add(dialog);
        var dialogContext = await dialogSet.CreateContextAsync(turnContext, cancellationToken).ConfigureAwait(false);
        await RunAsync(dialogContext, dialog.Id, cancellationToken).ConfigureAwait(false);
    }

    internal static async Task<DialogTurnResult> RunAsync(DialogContext dialogContext, string dialogId, CancellationToken cancellationToken)
    {
        DialogTurnResult result = null;
        while (result is null)
        {
            try
            {
                result = await StepAsync(dialogContext, dialogId, cancellationToken).ConfigureAwait(false);
            }
            catch (Exception fault)
            {
                // A dialog that handles the error has changed the stack; the turn goes on from there.
                var handled = await dialogContext.EmitEventAsync(DialogEvents.Error, fault, bubble: true, fromLeaf: true, cancellationToken)
                    .ConfigureAwait(false);
                if (!handled)
                {
                    throw;
                }
            }
        }

        var trace = Activity.CreateTraceActivity(
            "BotState", "https://www.botframework.com/schemas/botState", DialogStateManager.Snapshot(), "Bot State");
        await dialogContext.Context.SendActivityAsync(trace, cancellationToken).ConfigureAwait(false);
        return result;
    }

    private static async Task<DialogTurnResult> StepAsync(DialogContext dialogContext, string dialogId, CancellationToken cancellationToken)
    {
        var result = await dialogContext.ContinueDialogAsync(cancellationToken).ConfigureAwait(false)
            ?? Dialog.EndOfTurn;
        return result.Status == DialogTurnStatus.Empty
            ? await dialogContext.BeginDialogAsync(dialogId, null, cancellationToken).ConfigureAwait(false) ?? Dialog.EndOfTurn
            : result;
    }
}
