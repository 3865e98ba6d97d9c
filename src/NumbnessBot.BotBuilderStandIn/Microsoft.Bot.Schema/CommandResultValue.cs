using System.Text.Json.Serialization;

namespace Microsoft.Bot.Schema;

/// <summary>The value of the activity that reports how a command ended.</summary>
public class CommandResultValue<T>
{
    public CommandResultValue()
    {
    }

    [JsonPropertyName("commandId")]
    public string CommandId { get; set; }

    [JsonPropertyName("data")]
    public T Data { get; set; }

    [JsonPropertyName("error")]
    public Error Error { get; set; }
}
