namespace Microsoft.Bot.Builder.Dialogs.Prompts;

/// <summary>The words that prompts need in one language.</summary>
public class PromptCultureModel
{
    /// <summary>Language and region in lower case, as in "en-us".</summary>
    public string Locale { get; set; }

    /// <summary>Between choices.</summary>
    public string Separator { get; set; }

    /// <summary>Between the only two choices.</summary>
    public string InlineOr { get; set; }

    /// <summary>Before the last of three or more choices.</summary>
    public string InlineOrMore { get; set; }

    public string YesInLanguage { get; set; }

    public string NoInLanguage { get; set; }
}
