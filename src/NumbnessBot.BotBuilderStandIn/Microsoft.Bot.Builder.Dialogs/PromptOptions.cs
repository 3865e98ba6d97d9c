using Microsoft.Bot.Builder.Dialogs.Choices;
using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>What a prompt asks.</summary>
public class PromptOptions
{
    /// <summary>The question.</summary>
    public Activity Prompt { get; set; }

    /// <summary>What is said after an answer that was not understood; the question again when null.</summary>
    public Activity RetryPrompt { get; set; }

    public IList<Choice> Choices { get; set; }

    /// <summary>How the choices are shown; as the prompt says when null.</summary>
    public ListStyle? Style { get; set; }

    /// <summary>Anything that the validator needs.</summary>
    public object Validations { get; set; }

    /// <summary>The locale in which the answer is read; that of the activity when null.</summary>
    public string RecognizeLanguage { get; set; }
}
