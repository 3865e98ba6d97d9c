using System.Text.Json.Serialization;

namespace Microsoft.Bot.Builder.Dialogs.Choices;

/// <summary>How a list of choices is written out as text.</summary>
public class ChoiceFactoryOptions
{
    public ChoiceFactoryOptions()
    {
    }

    public ChoiceFactoryOptions(string inlineSeparator, string inlineOr, string inlineOrMore, bool? includeNumbers)
    {
        InlineSeparator = inlineSeparator;
        InlineOr = inlineOr;
        InlineOrMore = inlineOrMore;
        IncludeNumbers = includeNumbers;
    }

    /// <summary>Between choices, as in "a, b".</summary>
    [JsonPropertyName("inlineSeparator")]
    public string InlineSeparator { get; set; }

    /// <summary>Between the only two choices, as in "a or b".</summary>
    [JsonPropertyName("inlineOr")]
    public string InlineOr { get; set; }

    /// <summary>Before the last of three or more choices, as in "a, b, or c".</summary>
    [JsonPropertyName("inlineOrMore")]
    public string InlineOrMore { get; set; }

    /// <summary>Whether choices are numbered; yes when null.</summary>
    [JsonPropertyName("includeNumbers")]
    public bool? IncludeNumbers { get; set; }
}
