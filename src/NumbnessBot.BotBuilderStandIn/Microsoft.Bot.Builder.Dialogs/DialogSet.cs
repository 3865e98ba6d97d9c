using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Serialization;

namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>Dialogs that may begin one another by id.</summary>
public class DialogSet
{
    private readonly Dictionary<string, Dialog> _dialogs = new();
    private readonly IStatePropertyAccessor<DialogState> _dialogState;
    private IBotTelemetryClient _telemetryClient = NullBotTelemetryClient.Instance;
    private string _version;

    public DialogSet()
    {
    }

    /// <exception cref="ArgumentNullException"><paramref name="dialogState"/> is null.</exception>
    public DialogSet(IStatePropertyAccessor<DialogState> dialogState)
    {
        ArgumentNullException.ThrowIfNull(dialogState);
        _dialogState = dialogState;
    }

    /// <summary>Setting it sets it on every dialog of the set.</summary>
    [JsonIgnore]
    public IBotTelemetryClient TelemetryClient
    {
        get => _telemetryClient;
        set
        {
            _telemetryClient = value ?? NullBotTelemetryClient.Instance;
            foreach (var dialog in _dialogs.Values)
            {
                dialog.TelemetryClient = _telemetryClient;
            }
        }
    }

    /// <summary>Adds a dialog and those it depends on; a second dialog of the same id is renamed to the id with a number from 2 on.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="dialog"/> is null.</exception>
    public DialogSet Add(Dialog dialog)
    {
        ArgumentNullException.ThrowIfNull(dialog);
        _version = null;
        if (_dialogs.TryGetValue(dialog.Id, out var taken))
        {
            if (ReferenceEquals(taken, dialog))
            {
                return this;
            }

            var suffix = 2;
            while (_dialogs.ContainsKey(dialog.Id + suffix))
            {
                suffix++;
            }

            dialog.Id += suffix;
        }

        dialog.TelemetryClient = _telemetryClient;
        _dialogs[dialog.Id] = dialog;
        foreach (var dependency in (dialog as IDialogDependencies)?.GetDependencies() ?? [])
        {
            Add(dependency);
        }

        return this;
    }

    /// <summary>The stack of the turn's conversation over this set.</summary>
    /// <exception cref="InvalidOperationException">The set was made without a state property.</exception>
    public async Task<DialogContext> CreateContextAsync(ITurnContext turnContext, CancellationToken cancellationToken = default)
    {
        BotAssert.ContextNotNull(turnContext);
        if (_dialogState is null)
        {
            throw new InvalidOperationException("This DialogSet was made without a state property and cannot load a dialog stack.");
        }

        var state = await _dialogState.GetAsync(turnContext, () => new DialogState(), cancellationToken).ConfigureAwait(false);
        return new DialogContext(this, turnContext, state);
    }

    /// <summary>The dialog of that id, or null.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="dialogId"/> is null or blank.</exception>
    public Dialog Find(string dialogId)
    {
        if (string.IsNullOrWhiteSpace(dialogId))
        {
            throw new ArgumentNullException(nameof(dialogId));
        }

        return _dialogs.GetValueOrDefault(dialogId);
    }

    public IEnumerable<Dialog> GetDialogs() => _dialogs.Values;

    /// <summary>A text that changes when a dialog of the set changes its version.</summary>
    public virtual string GetVersion()
    {
        if (_version is null)
        {
            var versions = _dialogs.OrderBy(entry => entry.Key, StringComparer.Ordinal).Select(entry => entry.Key + "=" + entry.Value.GetVersion());
            _version = Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join("|", versions))));
        }

        return _version;
    }
}
