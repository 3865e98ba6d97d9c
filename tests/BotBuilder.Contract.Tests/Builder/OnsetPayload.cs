using System.Runtime.Serialization;
using System.Text.Json.Serialization;

namespace BotBuilder.Contract.Tests.Builder;

/// <summary>A payload as this project writes them: named for both serializers.</summary>
[DataContract]
public sealed class OnsetPayload
{
    [DataMember(Name = "since")]
    [JsonPropertyName("since")]
    public string? Since { get; set; }

    [DataMember(Name = "hours-ago")]
    [JsonPropertyName("hours-ago")]
    public int HoursAgo { get; set; }
}
