namespace NumbnessBot.Triage;

/// <summary>Three-valued (Kleene) logic: what is not known is neither true nor false.</summary>
public enum Truth : byte
{
    False,
    Unknown,
    True,
}
