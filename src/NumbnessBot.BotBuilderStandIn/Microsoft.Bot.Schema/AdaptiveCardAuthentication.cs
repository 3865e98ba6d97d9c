using System.Text.Json.Serialization;

namespace Microsoft.Bot.Schema;

/// <summary>The sign-in that an adaptive card sends along; kept, but not acted on.</summary>
public class AdaptiveCardAuthentication
{
    [JsonPropertyName("id")]
    public string Id { get; set; }

    [JsonPropertyName("connectionName")]
    public string ConnectionName { get; set; }

    [JsonPropertyName("token")]
    public string Token { get; set; }
}
