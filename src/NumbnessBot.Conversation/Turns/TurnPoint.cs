namespace NumbnessBot.Conversation.Turns;

/// <summary>The moments of a turn between which the process may die.</summary>
public enum TurnPoint
{
    /// <summary>The conversation is the turn's alone; nothing was read.</summary>
    Begin,

    /// <summary>The case is loaded.</summary>
    Read,

    /// <summary>The replies are known, nothing is written.</summary>
    BeforeCommit,

    /// <summary>All is written, no reply has left.</summary>
    AfterCommit,

    /// <summary>A reply may have left; that it did is not written.</summary>
    Delivering,
}
