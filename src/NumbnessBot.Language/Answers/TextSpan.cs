namespace NumbnessBot.Language;

/// <summary>A stretch of a text, in characters.</summary>
public readonly record struct TextSpan(int Start, int Length)
{
    /// <summary>Whether the two share a character.</summary>
    public bool Overlaps(int start, int length) => start < Start + Length && start + length > Start;
}
