using NumbnessBot.Conversation.Talking;

namespace NumbnessBot.Conversation;

/// <summary>Hands out the content that is in force now. A turn asks once and keeps what it got.</summary>
public interface IKnowledgeSource
{
    Knowledge Current { get; }
}
