using NumbnessBot.Content;

namespace NumbnessBot.Host.Page;

/// <summary>A country to choose, with its numbers.</summary>
internal sealed record PageCountry(string Code, string Name, string Emergency, PageLine? Advice, PageLine? Crisis)
{
    private const string Article = "the ";

    public static PageCountry Of(Country country, LocaleWords words)
    {
        var own = words.Countries.GetValueOrDefault(country.Code);
        var name = own?.Name ?? country.Code;
        return new PageCountry(
            country.Code,
            name.StartsWith(Article, StringComparison.Ordinal) ? name[Article.Length..] : name,
            country.Emergency.Number,
            country.Advice is { } advice ? new PageLine(own?.Advice ?? "", advice.Number) : null,
            country.Crisis is { } crisis ? new PageLine(own?.Crisis ?? "", crisis.Number) : null);
    }
}
