using System.Security.Cryptography;
using System.Text;
using NumbnessBot.Content;
using NumbnessBot.Conversation;
using NumbnessBot.Conversation.Rendering;
using NumbnessBot.Conversation.Talking;
using NumbnessBot.Conversation.Turns;
using NumbnessBot.Triage;

namespace NumbnessBot.Host.Handout;

/// <summary>Finds the case behind a token and makes its page anew, as it stands now.</summary>
internal sealed class OpenPages(PageTokens tokens, IConversationStore store, IKnowledgeSource source, Clinic clinic, TimeProvider clock)
{
    public ContentPack Pack => source.Current.Pack;

    /// <summary>The page; null for a token that is not ours, is over, or whose case is gone or has another link by now.</summary>
    /// <exception cref="StoreUnavailableException">The store cannot be read now.</exception>
    public async Task<OpenPage?> OpenAsync(string token, LocaleWords words, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        if (await tokens.ReadAsync(token, cancellationToken).ConfigureAwait(false) is not var (conversation, secret)
            || (await store.LoadAsync(conversation, null, cancellationToken).ConfigureAwait(false)).Case is not { } json
            || CaseJson.Read(json) is not { Link: { } link } @case
            || !CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(link.Secret), Encoding.UTF8.GetBytes(secret))
            || !link.IsGoodAt(now))
        {
            return null;
        }

        var knowledge = source.Current;
        return new OpenPage(token, new DoctorsPages(knowledge, words, clinic).Of(@case, now), link.Until, new MarkedMap(knowledge.Pack, words).Svg(@case));
    }
}
