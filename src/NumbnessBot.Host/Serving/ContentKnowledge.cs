using NumbnessBot.Content;
using NumbnessBot.Conversation;
using NumbnessBot.Conversation.Talking;

namespace NumbnessBot.Host.Serving;

/// <summary>The knowledge of the content pack in force, computed once for each pack.</summary>
public sealed class ContentKnowledge(ContentHost content) : IKnowledgeSource
{
    private volatile Knowledge _knowledge = new(content.Current);

    public Knowledge Current
    {
        get
        {
            var pack = content.Current;
            var held = _knowledge;
            if (!ReferenceEquals(held.Pack, pack))
            {
                _knowledge = held = new Knowledge(pack);
            }

            return held;
        }
    }
}
