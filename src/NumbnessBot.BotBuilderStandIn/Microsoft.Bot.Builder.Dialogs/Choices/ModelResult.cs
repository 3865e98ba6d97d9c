namespace Microsoft.Bot.Builder.Dialogs.Choices;

/// <summary>Something found in an utterance, and where.</summary>
/// <typeparam name="T">What was found.</typeparam>
public class ModelResult<T>
{
    public string Text { get; set; }

    /// <summary>Index of the first character.</summary>
    public int Start { get; set; }

    /// <summary>Index of the last character (inclusive).</summary>
    public int End { get; set; }

    public string TypeName { get; set; }

    public T Resolution { get; set; }
}
