using NumbnessBot.Content;
using NumbnessBot.Conversation.Rendering;
using NumbnessBot.Conversation.Talking;

namespace NumbnessBot.Host.Page;

/// <summary>What the page's script needs to know; stands in the page as JSON.</summary>
internal sealed record PageConfig(string DirectLine, string? WebChat, string? Country, IReadOnlyList<PageCountry> Countries, PageMap Map, IReadOnlyDictionary<string, string> Words)
{
    public static PageConfig Of(ContentPack pack, LocaleWords words, Clinic clinic, string? webChat) => new(
        "/v3/directline",
        webChat,
        CountryFinder.Find(pack, words, clinic.Country),
        [.. pack.Countries.Values.Select(c => PageCountry.Of(c, words)).OrderBy(c => c.Name, StringComparer.Ordinal)],
        PageMap.Of(pack, words),
        PageWords.Shown(words));
}
