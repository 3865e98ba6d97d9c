using Microsoft.Bot.Builder.Dialogs.Memory;

namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>A stack of dialogs during one turn.</summary>
public class DialogContext
{
    private const string ActivityAnnounced = "activityReceivedEmitted";

    // A turn makes many contexts, and hardly anybody asks these of them.
    private readonly DialogContext _stateOwner;
    private TurnContextStateCollection _services;

    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public DialogContext(DialogSet dialogs, ITurnContext turnContext, DialogState state)
    {
        ArgumentNullException.ThrowIfNull(dialogs);
        ArgumentNullException.ThrowIfNull(turnContext);
        Dialogs = dialogs;
        Context = turnContext;
        Stack = (state ?? throw new ArgumentNullException(nameof(state))).DialogStack;
    }

    /// <summary>A stack inside the active dialog of another one.</summary>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public DialogContext(DialogSet dialogs, DialogContext parentDialogContext, DialogState state)
        : this(dialogs, (parentDialogContext ?? throw new ArgumentNullException(nameof(parentDialogContext))).Context, state)
    {
        Parent = parentDialogContext;
        TakeServices(parentDialogContext);
    }

    /// <summary>The same stack, seen from a step of its active dialog.</summary>
    private protected DialogContext(DialogContext dc)
    {
        Dialogs = dc.Dialogs;
        Context = dc.Context;
        Stack = dc.Stack;
        Parent = dc.Parent;
        _stateOwner = dc;
        TakeServices(dc);
    }

    public DialogSet Dialogs { get; private set; }

    public ITurnContext Context { get; private set; }

    /// <summary>The running dialogs; the active one stands first.</summary>
    public List<DialogInstance> Stack { get; private set; }

    public DialogContext Parent { get; set; }

    public TurnContextStateCollection Services => _services ??= [];

    public DialogStateManager State
    {
        get => field ??= _stateOwner?.State ?? new DialogStateManager();
        set;
    }

    /// <summary>The dialog that gets the next message, or null.</summary>
    public DialogInstance ActiveDialog => Stack.Count > 0 ? Stack[0] : null;

    /// <summary>The stack inside the active dialog; null when that is not a container.</summary>
    public DialogContext Child =>
        ActiveDialog is { } active && FindDialog(active.Id) is DialogContainer container ? container.CreateChildContext(this) : null;

    [Obsolete("DialogManager is obsolete; run a dialog with DialogExtensions.RunAsync.")]
    public DialogManager DialogManager => Context.TurnState.Get<DialogManager>();

    /// <summary>Puts a dialog on the stack and runs it.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="dialogId"/> is null or blank.</exception>
    /// <exception cref="ArgumentException">No dialog has that id.</exception>
    public Task<DialogTurnResult> BeginDialogAsync(string dialogId, object options = null, CancellationToken cancellationToken = default)
    {
        var dialog = FindDialog(dialogId)
            ?? throw new ArgumentException($"Neither this dialog set nor that of a parent has a dialog '{dialogId}'.", nameof(dialogId));
        Stack.Insert(0, new DialogInstance { Id = dialogId, State = new Dictionary<string, object>() });
        return dialog.BeginDialogAsync(this, options, cancellationToken);
    }

    /// <summary>Begins a prompt.</summary>
    /// <exception cref="ArgumentNullException">An argument is null, or <paramref name="dialogId"/> is blank.</exception>
    public Task<DialogTurnResult> PromptAsync(string dialogId, PromptOptions options, CancellationToken cancellationToken = default)
    {
        if (string.IsNullOrWhiteSpace(dialogId))
        {
            throw new ArgumentNullException(nameof(dialogId));
        }

        ArgumentNullException.ThrowIfNull(options);
        return BeginDialogAsync(dialogId, options, cancellationToken);
    }

    /// <summary>Hands the turn to the active dialog; Empty when there is none.</summary>
    /// <exception cref="InvalidOperationException">The stack names a dialog that the set does not have.</exception>
    public async Task<DialogTurnResult> ContinueDialogAsync(CancellationToken cancellationToken = default)
    {
        // Once a turn, however many stacks stand inside one another.
        if (Context.TurnState.TryAdd(ActivityAnnounced, true))
        {
            await EmitEventAsync(DialogEvents.ActivityReceived, Context.Activity, bubble: true, fromLeaf: true, cancellationToken)
                .ConfigureAwait(false);
        }

        return ActiveDialog is null
            ? new DialogTurnResult(DialogTurnStatus.Empty)
            : await ActiveOrThrow().ContinueDialogAsync(this, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Ends the active dialog and gives its result to the one below; without one below, to the caller.</summary>
    /// <exception cref="InvalidOperationException">The dialog below is one that the set does not have.</exception>
    public async Task<DialogTurnResult> EndDialogAsync(object result = null, CancellationToken cancellationToken = default)
    {
        await EndActiveDialogAsync(DialogReason.EndCalled, cancellationToken).ConfigureAwait(false);
        return ActiveDialog is null
            ? new DialogTurnResult(DialogTurnStatus.Complete, result)
            : await ActiveOrThrow().ResumeDialogAsync(this, DialogReason.EndCalled, result, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Ends every dialog of this stack.</summary>
    public Task<DialogTurnResult> CancelAllDialogsAsync(CancellationToken cancellationToken = default) =>
        CancelAllDialogsAsync(cancelParents: false, eventName: null, eventValue: null, cancellationToken);

    /// <summary>
    /// Ends every dialog of this stack and, if asked, of those around it. Each but the first is told by an event before; one that handles the
    /// event stays, and the cancelling stops there.
    /// </summary>
    /// <param name="cancelParents">Whether the stacks around this one end too.</param>
    /// <param name="eventName">The event; <see cref="DialogEvents.CancelDialog"/> when null.</param>
    /// <param name="eventValue">The value of the event.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    public async Task<DialogTurnResult> CancelAllDialogsAsync(
        bool cancelParents, string eventName = null, object eventValue = null, CancellationToken cancellationToken = default)
    {
        if (Stack.Count == 0 && Parent is null)
        {
            return new DialogTurnResult(DialogTurnStatus.Empty);
        }

        eventName ??= DialogEvents.CancelDialog;
        var notify = false;
        for (var dc = this; dc is not null;)
        {
            if (dc.Stack.Count == 0)
            {
                dc = cancelParents ? dc.Parent : null;
            }
            else
            {
                if (notify
                    && await dc.EmitEventAsync(eventName, eventValue, bubble: false, fromLeaf: false, cancellationToken).ConfigureAwait(false))
                {
                    break;
                }

                await dc.EndActiveDialogAsync(DialogReason.CancelCalled, cancellationToken).ConfigureAwait(false);
            }

            notify = true;
        }

        return new DialogTurnResult(DialogTurnStatus.Cancelled);
    }

    /// <summary>Ends the active dialog and begins another in its place; the one below is not told.</summary>
    public async Task<DialogTurnResult> ReplaceDialogAsync(
        string dialogId, object options = null, CancellationToken cancellationToken = default)
    {
        await EndActiveDialogAsync(DialogReason.ReplaceCalled, cancellationToken).ConfigureAwait(false);
        return await BeginDialogAsync(dialogId, options, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Has the active dialog ask again.</summary>
    /// <exception cref="InvalidOperationException">The stack names a dialog that the set does not have.</exception>
    public async Task RepromptDialogAsync(CancellationToken cancellationToken = default)
    {
        var handled = await EmitEventAsync(DialogEvents.RepromptDialog, null, bubble: false, fromLeaf: false, cancellationToken)
            .ConfigureAwait(false);
        if (!handled && ActiveDialog is not null)
        {
            await ActiveOrThrow().RepromptDialogAsync(Context, ActiveDialog, cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>The dialog of that id in this set or in those around it; null when there is none.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="dialogId"/> is null or blank.</exception>
    public Dialog FindDialog(string dialogId) => Dialogs.Find(dialogId) ?? Parent?.FindDialog(dialogId);

    /// <summary>Tells the active dialog of an event; true when it was handled.</summary>
    /// <param name="name">Name of the event.</param>
    /// <param name="value">What goes with it.</param>
    /// <param name="bubble">Whether it goes on to the stacks around this one.</param>
    /// <param name="fromLeaf">Whether it starts at the innermost stack.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    public async Task<bool> EmitEventAsync(
        string name, object value = null, bool bubble = true, bool fromLeaf = false, CancellationToken cancellationToken = default)
    {
        var dc = this;
        while (fromLeaf && dc.Child is { } child)
        {
            dc = child;
        }

        return dc.ActiveDialog is { } active
            && dc.FindDialog(active.Id) is { } dialog
            && await dialog.OnDialogEventAsync(dc, new DialogEvent { Name = name, Value = value, Bubble = bubble }, cancellationToken)
                .ConfigureAwait(false);
    }

    /// <summary>The locale of the turn, else of the process.</summary>
    public string GetLocale() =>
        (Context as TurnContext)?.Locale ?? Context.Activity?.Locale ?? Thread.CurrentThread.CurrentCulture.Name;

    private void TakeServices(DialogContext from)
    {
        if (from._services is { Count: > 0 } services)
        {
            foreach (var (key, service) in services)
            {
                Services[key] = service;
            }
        }
    }

    private async Task EndActiveDialogAsync(DialogReason reason, CancellationToken cancellationToken)
    {
        if (ActiveDialog is { } active)
        {
            if (FindDialog(active.Id) is { } dialog)
            {
                await dialog.EndDialogAsync(Context, active, reason, cancellationToken).ConfigureAwait(false);
            }

            Stack.RemoveAt(0);
        }
    }

    private Dialog ActiveOrThrow() => FindDialog(ActiveDialog.Id)
        ?? throw new InvalidOperationException($"The dialog stack names '{ActiveDialog.Id}', which this dialog set does not have.");
}
