using System.Text.Json.Serialization;
using Microsoft.Bot.Builder.TraceExtensions;

namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>A dialog with a stack of its own.</summary>
public abstract class DialogContainer : Dialog
{
    protected DialogContainer(string dialogId = null)
        : this(false, dialogId)
    {
    }

    protected DialogContainer(bool ignoreMemoryScopeBinding, string dialogId = null)
        : base(dialogId) => IgnoreMemoryScopeBinding = ignoreMemoryScopeBinding;

    [JsonPropertyName("dialogs")]
    public DialogSet Dialogs { get; set; } = new();

    [JsonPropertyName("ignoreMemoryScopeBinding")]
    public bool IgnoreMemoryScopeBinding { get; set; }

    /// <summary>Setting it sets it on every dialog inside.</summary>
    [JsonIgnore]
    public override IBotTelemetryClient TelemetryClient
    {
        get => base.TelemetryClient;
        set
        {
            base.TelemetryClient = value;
            Dialogs.TelemetryClient = base.TelemetryClient;
        }
    }

    /// <summary>The stack inside this dialog, which is the active one of <paramref name="dc"/>; null when nothing runs inside.</summary>
    public abstract DialogContext CreateChildContext(DialogContext dc);

    public virtual Dialog FindDialog(string dialogId) => FindDialog(dialogId, dc: null);

    /// <summary>The dialog of that id inside this one, else in the sets around <paramref name="dc"/>.</summary>
    public virtual Dialog FindDialog(string dialogId, DialogContext dc = null) => Dialogs.Find(dialogId) ?? dc?.FindDialog(dialogId);

    public override async Task<bool> OnDialogEventAsync(DialogContext dc, DialogEvent e, CancellationToken cancellationToken)
    {
        var handled = await base.OnDialogEventAsync(dc, e, cancellationToken).ConfigureAwait(false);
        if (!handled && e.Name == DialogEvents.VersionChanged)
        {
            var message = $"Nothing handled the event {e.Name}; active dialog: {dc.ActiveDialog.Id}";
            dc.Dialogs.TelemetryClient.TrackTrace(message, Severity.Warning, null);
            await dc.Context.TraceActivityAsync(message, cancellationToken: cancellationToken).ConfigureAwait(false);
        }

        return handled;
    }

    /// <summary>A text that changes when the dialogs inside change.</summary>
    protected virtual string GetInternalVersion() => Dialogs.GetVersion();

    /// <summary>Emits <see cref="DialogEvents.VersionChanged"/> once when the dialogs inside are not those that the conversation began with.</summary>
    protected virtual async Task CheckForVersionChangeAsync(DialogContext dc, CancellationToken cancellationToken = default)
    {
        var before = dc.ActiveDialog.Version;
        dc.ActiveDialog.Version = GetInternalVersion();
        if (!string.IsNullOrWhiteSpace(before) && before != dc.ActiveDialog.Version)
        {
            await dc.EmitEventAsync(DialogEvents.VersionChanged, Id, bubble: true, fromLeaf: false, cancellationToken).ConfigureAwait(false);
        }
    }
}
