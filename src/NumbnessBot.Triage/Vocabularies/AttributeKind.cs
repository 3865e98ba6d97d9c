namespace NumbnessBot.Triage;

/// <summary>What an attribute holds.</summary>
public enum AttributeKind
{
    Number,
    Text,
    Date,

    /// <summary>One (or, with <see cref="CaseAttribute.Many"/>, several) of a fixed set of values.</summary>
    Choice,
}
