namespace Microsoft.Bot.Builder.Dialogs.Prompts;

/// <summary>The languages that prompts know.</summary>
public static class PromptCultureModels
{
    private const string EnglishLocale = "en-us";

    // The models that callers get are their own to change.
    private static readonly PromptCultureModel[] Known = GetSupportedCultures();

    public static PromptCultureModel Bulgarian => Model("bg-bg", ", ", " или ", ", или ", "Да", "Не");

    public static PromptCultureModel Chinese => Model("zh-cn", "， ", " 要么 ", "， 要么 ", "是的", "不");

    public static PromptCultureModel Dutch => Model("nl-nl", ", ", " of ", ", of ", "Ja", "Nee");

    public static PromptCultureModel English => Model(EnglishLocale, ", ", " or ", ", or ", "Yes", "No");

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
        return Find(code)?.Locale ?? code;
    }

    /// <summary>The words of the nearest known language; English for a language not known. Not to be changed.</summary>
    internal static PromptCultureModel Nearest(string code) => Find(code?.ToLowerInvariant()) ?? Find(EnglishLocale);

    private static PromptCultureModel Find(string code)
    {
        PromptCultureModel nearest = null;
        foreach (var culture in code is null ? [] : Known)
        {
            if (culture.Locale == code)
            {
                return culture;
            }

            if (nearest is null && IsOfLanguage(culture.Locale, code))
            {
                nearest = culture;
            }
        }

        return nearest;
    }

    private static bool IsOfLanguage(string locale, string code)
    {
        var dash = code.IndexOf('-', StringComparison.Ordinal);
        var language = dash < 0 ? code : code.AsSpan(0, dash);
        return locale.AsSpan(0, locale.IndexOf('-', StringComparison.Ordinal)).SequenceEqual(language);
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
