namespace NumbnessBot.Triage;

/// <summary>The ids under which states stand in the contract and in stored cases.</summary>
public static class FindingStateIds
{
    private static readonly string[] ids = ["unknown", "present", "absent", "uncertain", "past", "hypothetical", "other"];

    public static string Id(this FindingState state) => ids[(int)state];

    public static bool TryParse(string? text, out FindingState state)
    {
        var i = Array.IndexOf(ids, text);
        state = i < 0 ? default : (FindingState)i;
        return i >= 0;
    }
}
