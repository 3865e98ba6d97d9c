namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>What a prompt read in an answer.</summary>
/// <typeparam name="T">Type of the value.</typeparam>
public class PromptRecognizerResult<T>
{
    public bool Succeeded { get; set; }

    public T Value { get; set; }

    /// <summary>Whether the dialogs around the prompt may still take the answer for something else.</summary>
    public bool AllowInterruption { get; set; }
}
