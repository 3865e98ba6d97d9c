namespace NumbnessBot.Conversation.Turns;

/// <summary>Conversations can be neither read nor written now. The message holds no words of people.</summary>
public sealed class StoreUnavailableException(string message, Exception? inner = null) : Exception(message, inner);
