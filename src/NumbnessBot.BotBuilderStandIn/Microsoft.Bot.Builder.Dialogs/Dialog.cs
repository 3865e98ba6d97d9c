using System.Text.Json.Serialization;
using Microsoft.Bot.Builder.Dialogs.Debugging;

namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>One piece of a conversation that runs on a stack.</summary>
public abstract class Dialog
{
    /// <summary>The dialog waits for the person.</summary>
    public static readonly DialogTurnResult EndOfTurn = new(DialogTurnStatus.Waiting);

    private protected static readonly Task<DialogTurnResult> Waits = Task.FromResult(EndOfTurn);

    private string _id;
    private SourceRange _source;
    private IBotTelemetryClient _telemetryClient = NullBotTelemetryClient.Instance;

    public Dialog(string dialogId = null) => _id = dialogId;

    /// <summary>The name under which a set knows the dialog; computed when none was given.</summary>
    [JsonIgnore]
    public string Id
    {
        get => _id ??= OnComputeId();
        set => _id = value;
    }

    [JsonIgnore]
    public virtual IBotTelemetryClient TelemetryClient
    {
        get => _telemetryClient;
        set => _telemetryClient = value ?? NullBotTelemetryClient.Instance;
    }

    /// <summary>Where the dialog was made, if it said so.</summary>
    [JsonIgnore]
    public virtual SourceRange Source => _source;

    /// <summary>Called when the dialog was put on the stack.</summary>
    public abstract Task<DialogTurnResult> BeginDialogAsync(
        DialogContext dc, object options = null, CancellationToken cancellationToken = default);

    /// <summary>Called for each activity while the dialog is active; ends the dialog unless overridden.</summary>
    public virtual Task<DialogTurnResult> ContinueDialogAsync(DialogContext dc, CancellationToken cancellationToken = default) =>
        dc.EndDialogAsync(cancellationToken: cancellationToken);

    /// <summary>Called when a dialog that this one began has ended; ends this one with the same result unless overridden.</summary>
    public virtual Task<DialogTurnResult> ResumeDialogAsync(
        DialogContext dc, DialogReason reason, object result = null, CancellationToken cancellationToken = default) =>
        dc.EndDialogAsync(result, cancellationToken);

    /// <summary>Called when the dialog should ask again; does nothing unless overridden.</summary>
    public virtual Task RepromptDialogAsync(
        ITurnContext turnContext, DialogInstance instance, CancellationToken cancellationToken = default) => Task.CompletedTask;

    /// <summary>Called before the dialog leaves the stack; does nothing unless overridden.</summary>
    public virtual Task EndDialogAsync(
        ITurnContext turnContext, DialogInstance instance, DialogReason reason, CancellationToken cancellationToken = default) =>
        Task.CompletedTask;

    /// <summary>A text that changes when the dialog changes in a way that running conversations notice.</summary>
    public virtual string GetVersion() => Id;

    /// <summary>Offers the event to this dialog, then to its parents, then to this dialog again; true when one of them handled it.</summary>
    public virtual async Task<bool> OnDialogEventAsync(DialogContext dc, DialogEvent e, CancellationToken cancellationToken)
    {
        var handled = await OnPreBubbleEventAsync(dc, e, cancellationToken).ConfigureAwait(false);
        if (!handled && e.Bubble && dc.Parent is not null)
        {
            handled = await dc.Parent.EmitEventAsync(e.Name, e.Value, bubble: true, fromLeaf: false, cancellationToken).ConfigureAwait(false);
        }

        return handled || await OnPostBubbleEventAsync(dc, e, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Whether this dialog handles the event before its parents see it.</summary>
    protected virtual Task<bool> OnPreBubbleEventAsync(DialogContext dc, DialogEvent e, CancellationToken cancellationToken) =>
        Task.FromResult(false);

    /// <summary>Whether this dialog handles the event that no parent has handled.</summary>
    protected virtual Task<bool> OnPostBubbleEventAsync(DialogContext dc, DialogEvent e, CancellationToken cancellationToken) =>
        Task.FromResult(false);

    /// <summary>The id of a dialog that was given none.</summary>
    protected virtual string OnComputeId() => $"{GetType().Name}[{_source?.Path}:{_source?.Line}]";

    protected void RegisterSourceLocation(string path, int lineNumber) =>
        _source = string.IsNullOrEmpty(path) ? null : new SourceRange(path, lineNumber);
}
