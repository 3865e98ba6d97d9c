using NumbnessBot.Triage;

namespace NumbnessBot.Conversation.Talking;

/// <summary>Attributes that the program itself has to know by name.</summary>
public static class Attributes
{
    public static readonly FindingId Who = FindingId.Parse("who");
    public static readonly FindingId Age = FindingId.Parse("age");
    public static readonly FindingId Country = FindingId.Parse("country");
    public const string SomeoneElse = "someone-else";

    /// <summary>The words must speak of "they": somebody else, or a child whose parent is typing.</summary>
    public static bool IsAboutSomeoneElse(this Case @case) => @case.ValueOf(Who) == SomeoneElse;
}
