namespace Microsoft.Bot.Builder.Dialogs.Choices;

/// <summary>One word of a text.</summary>
public class Token
{
    /// <summary>Index of the first character.</summary>
    public int Start { get; set; }

    /// <summary>Index of the last character (inclusive).</summary>
    public int End { get; set; }

    public string Text { get; set; }

    /// <summary>The form that is compared.</summary>
    public string Normalized { get; set; }
}
