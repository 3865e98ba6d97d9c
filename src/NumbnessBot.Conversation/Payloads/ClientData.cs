using System.Runtime.Serialization;
using System.Text.Json.Serialization;
using Microsoft.Bot.Schema;

namespace NumbnessBot.Conversation.Payloads;

/// <summary>What a client tells beside the message, in its channelData.</summary>
[DataContract]
public sealed class ClientData
{
    /// <summary>ISO 3166 code of the country that the person chose in the client, whose numbers are to be given.</summary>
    [JsonPropertyName("country")]
    [DataMember(Name = "country")]
    public string? Country { get; set; }

    /// <summary>The country's code; null when the channel's data names none.</summary>
    public static string? CountryOf(IMessageActivity activity) =>
        activity.ChannelData is not (null or string) && ((IActivity)activity).TryGetChannelData<ClientData>(out var data) ? data?.Country : null;
}
