namespace Microsoft.Recognizers.Text;

/// <summary>A culture that recognizers know, by its lower-case code.</summary>
public sealed class Culture
{
    public const string Arabic = "ar-*";
    public const string Bulgarian = "bg-bg";
    public const string Chinese = "zh-cn";
    public const string Dutch = "nl-nl";
    public const string English = "en-us";
    public const string EnglishOthers = "en-*";
    public const string French = "fr-fr";
    public const string German = "de-de";
    public const string Hindi = "hi-in";
    public const string Italian = "it-it";
    public const string Japanese = "ja-jp";
    public const string Korean = "ko-kr";
    public const string Portuguese = "pt-br";
    public const string Spanish = "es-es";
    public const string SpanishMexican = "es-mx";
    public const string Swedish = "sv-se";
    public const string Turkish = "tr-tr";

    public static readonly Culture[] SupportedCultures =
    {
        new("English", English), new("EnglishOthers", EnglishOthers), new("Chinese", Chinese), new("Spanish", Spanish),
        new("SpanishMexican", SpanishMexican), new("Portuguese", Portuguese), new("French", French), new("German", German),
        new("Italian", Italian), new("Japanese", Japanese), new("Dutch", Dutch), new("Korean", Korean), new("Swedish", Swedish),
        new("Bulgarian", Bulgarian), new("Turkish", Turkish), new("Hindi", Hindi), new("Arabic", Arabic),
    };

    private Culture(string name, string code)
    {
        CultureName = name;
        CultureCode = code;
    }

    public string CultureCode { get; }

    public string CultureName { get; }

    public static string[] GetSupportedCultureCodes() => SupportedCultures.Select(culture => culture.CultureCode).ToArray();

    /// <summary>
    /// The supported code that stands for the same language: first one for all regions of it, else the first of its regions.
    /// A code of no supported language comes back in lower case.
    /// </summary>
    public static string MapToNearestLanguage(string cultureCode)
    {
        if (string.IsNullOrEmpty(cultureCode)) return cultureCode;
        var wanted = cultureCode.ToLowerInvariant();
        var language = wanted.Split('-')[0];
        var codes = GetSupportedCultureCodes();
        if (codes.Contains(wanted)) return wanted;
        if (wanted != language && codes.Contains(language + "-*")) return language + "-*";
        return codes.FirstOrDefault(code => code.Split('-')[0] == language) ?? wanted;
    }
}
