using NumbnessBot.Content;
using NumbnessBot.Conversation;
using NumbnessBot.Conversation.Talking;

namespace NumbnessBot.Proof.Playing;

/// <summary>The content that ships, loaded once for all tests.</summary>
public sealed class RealContent : IKnowledgeSource
{
    public static readonly RealContent Shared = new();

    private RealContent() => Current = new Knowledge(new ContentHost(Repository.Under("dialogs")).Current);

    public Knowledge Current { get; }
}
