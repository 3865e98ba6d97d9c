using Microsoft.Bot.Builder.Dialogs.Choices;
using Microsoft.Bot.Builder.Dialogs.Prompts;

namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>How choices are written out in a language.</summary>
internal static class PromptWording
{
    /// <summary>What was given for the language, else what the language itself asks for.</summary>
    public static ChoiceFactoryOptions For(PromptCultureModel culture, Dictionary<string, ChoiceFactoryOptions> given = null) =>
        given?.GetValueOrDefault(culture.Locale)
        ?? new ChoiceFactoryOptions(culture.Separator, culture.InlineOr, culture.InlineOrMore, includeNumbers: true);
}
