namespace NumbnessBot.Conversation.Interrupts;

/// <summary>How the talk goes on after an interrupt.</summary>
public enum Then
{
    /// <summary>The open question is repeated under what was said.</summary>
    AskAgain,

    /// <summary>The case has changed: the plan decides what comes next.</summary>
    Replan,

    /// <summary>The interview ends here; the next message is looked at afresh.</summary>
    Stop,

    /// <summary>Everything was said; the dialogs stay where they are.</summary>
    Wait,
}
