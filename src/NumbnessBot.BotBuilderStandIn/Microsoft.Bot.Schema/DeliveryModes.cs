namespace Microsoft.Bot.Schema;

/// <summary>How the replies travel; <see cref="ExpectReplies"/> puts them into the HTTP response.</summary>
public static class DeliveryModes
{
    public const string Ephemeral = "ephemeral";
    public const string ExpectReplies = "expectReplies";
    public const string Normal = "normal";
    public const string Notification = "notification";
}
