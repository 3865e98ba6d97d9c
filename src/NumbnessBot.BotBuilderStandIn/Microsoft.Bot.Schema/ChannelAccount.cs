using System.Text.Json.Serialization;

namespace Microsoft.Bot.Schema;

/// <summary>A person or bot as the channel knows it.</summary>
public class ChannelAccount
{
    public ChannelAccount()
    {
    }

    public ChannelAccount(string id = null, string name = null, string role = null, string aadObjectId = null)
    {
        Id = id;
        Name = name;
        Role = role;
        AadObjectId = aadObjectId;
    }

    [JsonPropertyName("id")]
    public string Id { get; set; }

    [JsonPropertyName("name")]
    public string Name { get; set; }

    [JsonPropertyName("role")]
    public string Role { get; set; }

    [JsonPropertyName("aadObjectId")]
    public string AadObjectId { get; set; }

    /// <summary>Members of the JSON that this class does not know; they are written back as they came.</summary>
    [JsonExtensionData]
    public Dictionary<string, object> Properties { get => field ??= []; set; }
}
