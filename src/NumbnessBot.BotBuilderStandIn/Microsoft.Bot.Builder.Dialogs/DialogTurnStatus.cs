namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>How a dialog stack stands after a call.</summary>
public enum DialogTurnStatus
{
    /// <summary>No dialog is on the stack.</summary>
    Empty = 0,

    /// <summary>A dialog waits for the person.</summary>
    Waiting = 1,

    /// <summary>The last dialog ended with a result.</summary>
    Complete = 2,

    /// <summary>The stack was cancelled.</summary>
    Cancelled = 3,

    /// <summary>The dialog ended, and the next one waits for the person.</summary>
    CompleteAndWait = 4,
}
