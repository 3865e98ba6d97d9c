using System.Collections.Frozen;

namespace NumbnessBot.Triage;

/// <summary>Choices whose ids mean the same at every question.</summary>
public static class FixedOptions
{
    public static readonly OptionId None = OptionId.Parse("none");
    public static readonly OptionId NotSure = OptionId.Parse("not-sure");
    public static readonly OptionId Yes = OptionId.Parse("yes");
    public static readonly OptionId No = OptionId.Parse("no");

    public static readonly FrozenSet<OptionId> All = new[] { None, NotSure, Yes, No }.ToFrozenSet();
}
