using System.Text.Json.Serialization;

namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>One running dialog on a stack, with what it keeps between turns.</summary>
public class DialogInstance
{
    [JsonPropertyName("id")]
    public string Id { get; set; }

    /// <summary>The dialog's own values; see <see cref="StoredValueConverter"/> for what survives storage.</summary>
    [JsonPropertyName("state")]
    [JsonConverter(typeof(StoredValueConverter))]
    public IDictionary<string, object> State { get; set; }

    public int? StackIndex { get; set; }

    /// <summary>The version of the dialog that was begun.</summary>
    public string Version { get; set; }
}
