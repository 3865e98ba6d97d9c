namespace Microsoft.Bot.Builder.Dialogs.Prompts;

/// <summary>The languages that prompts know.</summary>
public static class PromptCultureModels
{
    public static PromptCultureModel Bulgarian => Model("bg-bg", ", ", " или ", ", или ", "Да", "Не");

    public static PromptCultureModel Chinese => Model("zh-cn", "， ", " 要么 ", "， 要么 ", "是的", "不");

    public static PromptCultureModel Dutch => Model("nl-nl", ", ", " of ", ", of ", "Ja", "Nee");

    public static PromptCultureModel English => Model("en-us", ", ", " or ", ", or ", "Yes", "No");

    public static PromptCultureModel French => Model("fr-fr", ", ", " ou ", ", ou ", "Oui", "Non");

    public static PromptCultureModel German => Model("de-de", ", ", " oder ", ", oder ", "Ja", "Nein");

    public static PromptCultureModel Hindi => Model("hi-in", ", ", " या ", ", या ", "हां", "नहीं");

    public static PromptCultureModel Italian => Model("it-it", ", ", " o ", ", o ", "Sì", "No");

    public static PromptCultureModel Japanese => Model("ja-jp", "、 ", " または ", "、 または ", "はい", "いいえ");

    public static PromptCultureModel Korean => Model("ko-kr", ", ", " 또는 ", ", 또는 ", "예", "아니");

    public static PromptCultureModel Portuguese => Model("pt-br", ", ", " ou ", ", ou ", "Sim", "Não");

    public static PromptCultureModel Spanish => Model("es-es", ", ", " o ", ", o ", "Sí", "No");

    public static PromptCultureModel Swedish => Model("sv-se", ", ", " eller ", ", eller ", "Ja", "Nej");

    public static PromptCultureModel Turkish => Model("tr-tr", ", ", " veya ", ", veya ", "Evet", "Hayır");

    public static PromptCultureModel[] GetSupportedCultures() =>
    [
        Bulgarian, Chinese, Dutch, English, French, German, Hindi, Italian, Japanese, Korean, Portuguese, Spanish, Swedish, Turkish,
    ];

    /// <summary>
    /// The known locale with the same language, as in "en-gb" to "en-us"; the code itself in lower case when its language is not known.
    /// </summary>
    public static string MapToNearestLanguage(string cultureCode)
    {
        if (cultureCode is null)
        {
            return null;
        }

        var code = cultureCode.ToLowerInvariant();
        var known = Array.ConvertAll(GetSupportedCultures(), culture => culture.Locale);
        var language = code.Split('-')[0] + "-";
        return known.Contains(code) ? code : Array.Find(known, locale => locale.StartsWith(language, StringComparison.Ordinal)) ?? code;
    }

    /// <summary>The words of the nearest known language to the first code that is given; English for a language not known.</summary>
    internal static PromptCultureModel Nearest(params ReadOnlySpan<string> codes)
    {
        string code = null;
        foreach (var candidate in codes)
        {
            code ??= candidate;
        }

        var nearest = MapToNearestLanguage(code);
        return Array.Find(GetSupportedCultures(), culture => culture.Locale == nearest) ?? English;
    }

    private static PromptCultureModel Model(string locale, string separator, string or, string orMore, string yes, string no) => new()
    {
        Locale = locale,
        Separator = separator,
        InlineOr = or,
        InlineOrMore = orMore,
        YesInLanguage = yes,
        NoInLanguage = no,
    };
}
