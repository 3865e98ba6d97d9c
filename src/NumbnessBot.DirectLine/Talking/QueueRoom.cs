namespace NumbnessBot.DirectLine.Talking;

internal enum QueueRoom
{
    Free,

    /// <summary>Too many messages of this conversation wait.</summary>
    ConversationFull,

    /// <summary>Too many messages of all conversations wait.</summary>
    AllFull,
}
