using System.Globalization;
using System.Text.Json.Serialization;
using Microsoft.Bot.Builder.Dialogs.Memory;

namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>Runs a root dialog, loads its stack and saves the states of conversation and user.</summary>
[Obsolete("DialogManager is obsolete; run a dialog with DialogExtensions.RunAsync.")]
public class DialogManager
{
    private const string LastAccess = "_lastAccess";
    private readonly string _dialogStateProperty;

    public DialogManager(Dialog rootDialog = null, string dialogStateProperty = null)
    {
        RootDialog = rootDialog;
        _dialogStateProperty = dialogStateProperty ?? "DialogState";
    }

    /// <summary>Where the stack is kept; that of the turn when null.</summary>
    public ConversationState ConversationState { get; set; }

    /// <summary>Saved after the turn; that of the turn when null.</summary>
    public UserState UserState { get; set; }

    /// <summary>What every turn finds in its state.</summary>
    public TurnContextStateCollection InitialTurnState { get; } = new();

    public Dialog RootDialog { get; set; }

    [JsonIgnore]
    public DialogSet Dialogs { get; set; } = new();

    public DialogStateManagerConfiguration StateConfiguration { get; set; }

    /// <summary>Milliseconds without a turn after which the conversation begins anew; never when null.</summary>
    public int? ExpireAfter { get; set; }

    /// <exception cref="InvalidOperationException">There is no root dialog, or no conversation state.</exception>
    public async Task<DialogManagerResult> OnTurnAsync(ITurnContext context, CancellationToken cancellationToken = default)
    {
        BotAssert.ContextNotNull(context);
        foreach (var (key, value) in InitialTurnState)
        {
            context.TurnState[key] = value;
        }

        context.TurnState.Set(this);
        var conversationState = ConversationState ?? context.TurnState.Get<ConversationState>()
            ?? throw new InvalidOperationException("DialogManager needs a ConversationState, its own or that of the turn.");
        var userState = UserState ?? context.TurnState.Get<UserState>();
        var root = RootDialog ?? throw new InvalidOperationException("DialogManager needs a root dialog.");

        await ForgetExpiredAsync(context, conversationState, cancellationToken).ConfigureAwait(false);
        var dialogs = new DialogSet(conversationState.CreateProperty<DialogState>(_dialogStateProperty)) { TelemetryClient = root.TelemetryClient };
        dialogs.Add(root);
        foreach (var dialog in Dialogs.GetDialogs())
        {
            dialogs.Add(dialog);
        }

        var dialogContext = await dialogs.CreateContextAsync(context, cancellationToken).ConfigureAwait(false);
        var turnResult = await DialogExtensions.RunAsync(dialogContext, root.Id, cancellationToken).ConfigureAwait(false);
        await conversationState.SaveChangesAsync(context, false, cancellationToken).ConfigureAwait(false);
        if (userState is not null)
        {
            await userState.SaveChangesAsync(context, false, cancellationToken).ConfigureAwait(false);
        }

        return new DialogManagerResult { TurnResult = turnResult };
    }

    private async Task ForgetExpiredAsync(ITurnContext context, ConversationState conversationState, CancellationToken cancellationToken)
    {
        var lastAccess = conversationState.CreateProperty<string>(LastAccess);
        var now = DateTime.UtcNow;
        var before = await lastAccess.GetAsync(context, () => null, cancellationToken).ConfigureAwait(false);
        if (ExpireAfter is { } limit
            && DateTime.TryParse(before, CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind, out var last)
            && now - last >= TimeSpan.FromMilliseconds(limit))
        {
            await conversationState.ClearStateAsync(context, cancellationToken).ConfigureAwait(false);
        }

        await lastAccess.SetAsync(context, now.ToString("o", CultureInfo.InvariantCulture), cancellationToken).ConfigureAwait(false);
    }
}
