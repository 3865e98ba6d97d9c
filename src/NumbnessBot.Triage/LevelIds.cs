namespace NumbnessBot.Triage;

/// <summary>The ids under which levels stand in content and in the contract.</summary>
public static class LevelIds
{
    private static readonly string[] ids = ["self-care", "soon", "today", "crisis", "emergency"];

    public static string Id(this Level level) => ids[(int)level];

    public static bool TryParse(string? text, out Level level)
    {
        var i = Array.IndexOf(ids, text);
        level = i < 0 ? default : (Level)i;
        return i >= 0;
    }
}
