using System.Runtime.Serialization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Serialization;
using Microsoft.Bot.Schema;

namespace NumbnessBot.Conversation.Turns;

/// <summary>Tells whether an activity is one that came before: a channel sends it again when it believes that it was lost.</summary>
internal static class ActivityIdentity
{
    private const int LongestClientId = 200;

    /// <summary>
    /// The same for every copy of an activity; null when there is nothing to know it by. A client names its message before the channel does, and keeps the
    /// name when it sends it again; together with what it says, in case it names all alike. An edited message comes under the id of the one it edits: it
    /// is a repeat only when it says the same.
    /// </summary>
    public static string? Of(Activity activity) => activity.Type switch
    {
        ActivityTypes.MessageUpdate when activity.Id is { } id => $"{id}/{Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(activity.Text ?? "")))}",
        ActivityTypes.Message when ClientIdOf(activity) is { } client => $"client/{client}/{Said(activity)}",
        _ => activity.Id,
    };

    private static string? ClientIdOf(Activity activity)
    {
        try
        {
            return activity.ChannelData is not null && activity.GetChannelData<ClientData>() is { Id: { Length: > 0 and <= LongestClientId } id } ? id : null;
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            // Each source of Bot Builder has its own exceptions for data of another form, which holds no client id.
            return null;
        }
    }

    private static string Said(Activity activity) =>
        Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes($"{activity.Text}\n{activity.Value}")).AsSpan(0, 8));

    private sealed class ClientData
    {
        [JsonPropertyName("clientActivityID")]
        [DataMember(Name = "clientActivityID")]
        public string? Id { get; set; }
    }
}
