namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>Something that the dialogs on the stack are told.</summary>
public class DialogEvent
{
    /// <summary>Whether a dialog that does not handle the event passes it to its parent.</summary>
    public bool Bubble { get; set; }

    public string Name { get; set; }

    public object Value { get; set; }
}
