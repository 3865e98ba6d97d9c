using System.Runtime.Serialization;
using System.Text.Json.Serialization;

namespace BotBuilder.Contract.Tests.Http;

/// <summary>A bot's own class in an activity, with every kind of member that serializers treat in their own way.</summary>
[DataContract]
public sealed class Payload
{
    [DataMember]
    public int A { get; set; } = 1;

    [DataMember]
    public string? CamelCase { get; set; }

    [DataMember]
    public string? None { get; set; }

    [DataMember]
    public Payload? Inner { get; set; }

    [DataMember]
    public int GetOnly => 9;

    [JsonPropertyName("renamed")]
    [DataMember(Name = "renamed")]
    public string? Own { get; set; }
}
