namespace NumbnessBot.Conversation.Turns;

/// <summary>The key under which a conversation is stored.</summary>
public static class ConversationKey
{
    /// <summary>No channel's name can reach into another channel's conversations.</summary>
    public static string Of(string? channelId, string? conversationId) => $"{channelId?.Replace("/", "%2F", StringComparison.Ordinal)}/{conversationId}";
}
