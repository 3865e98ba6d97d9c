using System.Text.Json.Serialization;

namespace Microsoft.Bot.Schema;

/// <summary>A card or a file, by content or by address.</summary>
public class Attachment
{
    public Attachment()
    {
    }

    public Attachment(
        string contentType = null,
        string contentUrl = null,
        object content = null,
        string name = null,
        string thumbnailUrl = null)
    {
        ContentType = contentType;
        ContentUrl = contentUrl;
        Content = content;
        Name = name;
        ThumbnailUrl = thumbnailUrl;
    }

    [JsonPropertyName("contentType")]
    public string ContentType { get; set; }

    [JsonPropertyName("contentUrl")]
    public string ContentUrl { get; set; }

    [JsonPropertyName("content")]
    public object Content { get; set; }

    [JsonPropertyName("name")]
    public string Name { get; set; }

    [JsonPropertyName("thumbnailUrl")]
    public string ThumbnailUrl { get; set; }

    /// <summary>Members of the JSON that this class does not know; they are written back as they came.</summary>
    [JsonExtensionData]
    public Dictionary<string, object> Properties { get => field ??= []; set; }
}
