using System.Text.Json.Serialization;

namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>A stack of dialogs as it is stored; the active one stands first.</summary>
public class DialogState
{
    public DialogState()
        : this(null)
    {
    }

    public DialogState(List<DialogInstance> stack) => DialogStack = stack ?? [];

    [JsonPropertyName("dialogStack")]
    public List<DialogInstance> DialogStack { get; set; }
}
