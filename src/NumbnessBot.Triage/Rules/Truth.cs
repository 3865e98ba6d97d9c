namespace NumbnessBot.Triage;

/// <summary>Three-valued (Kleene) logic: what is not known is neither true nor false.</summary>
public enum Truth
{
    False,
    Unknown,
    True,
}
