namespace NumbnessBot.Triage;

/// <summary>How a number attribute is held against a bound.</summary>
public enum Comparison
{
    Less,
    AtMost,
    Greater,
    AtLeast,
}
