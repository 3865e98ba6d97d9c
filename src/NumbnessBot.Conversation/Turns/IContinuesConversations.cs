using Microsoft.Bot.Schema;

namespace NumbnessBot.Conversation.Turns;

/// <summary>A way on which the bot can speak without being asked.</summary>
public interface IContinuesConversations
{
    /// <summary>The conversation is spoken to here.</summary>
    bool Serves(Activity continuation);

    /// <summary>Runs a turn in the conversation, in which the reminder is said.</summary>
    Task RemindAsync(Activity continuation, DateTimeOffset due, CancellationToken cancellationToken);
}
