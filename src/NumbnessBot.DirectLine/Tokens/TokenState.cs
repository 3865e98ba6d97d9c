namespace NumbnessBot.DirectLine.Tokens;

internal enum TokenState
{
    /// <summary>Made by us, and good now.</summary>
    Good,

    /// <summary>Made by us, but its time is over.</summary>
    Expired,

    /// <summary>Not made by us, or for another purpose.</summary>
    Unknown,
}
