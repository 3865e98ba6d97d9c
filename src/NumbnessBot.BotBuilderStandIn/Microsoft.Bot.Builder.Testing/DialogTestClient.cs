using Microsoft.Bot.Builder.Adapters;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder.Testing;

/// <summary>Talks to one dialog without a bot around it.</summary>
public class DialogTestClient
{
    private readonly BotCallbackHandler _callback;
    private readonly TestAdapter _testAdapter;

    /// <param name="channelId">Channel of the activities.</param>
    /// <param name="targetDialog">The dialog; it is begun anew by the message after its end.</param>
    /// <param name="initialDialogOptions">What it is begun with.</param>
    /// <param name="middlewares">What every turn passes through.</param>
    /// <param name="conversationState">Where the stack is kept; in memory when null.</param>
    public DialogTestClient(
        string channelId,
        Dialog targetDialog,
        object initialDialogOptions = null,
        IEnumerable<IMiddleware> middlewares = null,
        ConversationState conversationState = null)
        : this(new TestAdapter(channelId), targetDialog, initialDialogOptions, middlewares, conversationState)
    {
    }

    public DialogTestClient(
        TestAdapter testAdapter,
        Dialog targetDialog,
        object initialDialogOptions = null,
        IEnumerable<IMiddleware> middlewares = null,
        ConversationState conversationState = null)
    {
        ConversationState = conversationState ?? new ConversationState(new MemoryStorage());
        _testAdapter = testAdapter.Use(new AutoSaveStateMiddleware(ConversationState));
        foreach (var middleware in middlewares ?? [])
        {
            _testAdapter.Use(middleware);
        }

        var dialogState = ConversationState.CreateProperty<DialogState>("DialogState");
        _callback = (turnContext, cancellationToken) =>
            RunAsync(turnContext, dialogState, targetDialog, initialDialogOptions, cancellationToken);
    }

    /// <summary>What the last turn led to.</summary>
    public DialogTurnResult DialogTurnResult { get; private set; }

    /// <summary>The stack of the last turn.</summary>
    public DialogContext DialogContext { get; private set; }

    public ConversationState ConversationState { get; }

    /// <summary>Sends an activity and returns the first reply, or null.</summary>
    public virtual async Task<T> SendActivityAsync<T>(Activity activity, CancellationToken cancellationToken = default)
        where T : IActivity
    {
        await _testAdapter.ProcessActivityAsync(activity, _callback, cancellationToken).ConfigureAwait(false);
        return GetNextReply<T>();
    }

    /// <summary>Sends a message and returns the first reply, or null.</summary>
    public virtual async Task<T> SendActivityAsync<T>(string text, CancellationToken cancellationToken = default)
        where T : IActivity
    {
        await _testAdapter.SendTextToBotAsync(text, _callback, cancellationToken).ConfigureAwait(false);
        return GetNextReply<T>();
    }

    /// <summary>The next reply that was not read yet, or null.</summary>
    public virtual T GetNextReply<T>()
        where T : IActivity => (T)_testAdapter.GetNextReply();

    private async Task RunAsync(
        ITurnContext turnContext,
        IStatePropertyAccessor<DialogState> dialogState,
        Dialog targetDialog,
        object options,
        CancellationToken cancellationToken)
    {
        var dialogs = new DialogSet(dialogState);
        dialogs.Add(targetDialog);
        DialogContext = await dialogs.CreateContextAsync(turnContext, cancellationToken).ConfigureAwait(false);
        DialogTurnResult = await DialogContext.ContinueDialogAsync(cancellationToken).ConfigureAwait(false);
        if (DialogTurnResult.Status == DialogTurnStatus.Empty)
        {
            DialogTurnResult = await DialogContext.BeginDialogAsync(targetDialog.Id, options, cancellationToken).ConfigureAwait(false);
        }
    }
}
