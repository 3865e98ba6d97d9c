using NumbnessBot.Triage;

namespace NumbnessBot.Content;

/// <summary>
/// The list of everything an emergency depends on, kept as a file so that a change of rules shows in review what it adds to or takes from it.
/// </summary>
public static class EmergencyItems
{
    /// <summary>Where the list lies in the content folder.</summary>
    public const string File = "generated/emergency-items.txt";

    /// <summary>The text of the file: one id a line, in order.</summary>
    public static string Render(ContentPack pack) => Render(pack.Rules);

    internal static string Render(RuleSet rules) =>
        "# Every finding and attribute that an emergency depends on. Written by the command 'emergency-items'; do not edit.\n"
        + string.Concat(rules.EmergencyItems.Order().Select(id => $"{id}\n"));
}
