namespace NumbnessBot.Triage;

/// <summary>The ids under which question kinds stand in content and in the contract.</summary>
public static class QuestionKindIds
{
    private static readonly string[] ids = ["yes-no", "single", "multiple", "number", "date", "text", "region"];

    public static string Id(this QuestionKind kind) => ids[(int)kind];

    public static bool TryParse(string? text, out QuestionKind kind)
    {
        var i = Array.IndexOf(ids, text);
        kind = i < 0 ? default : (QuestionKind)i;
        return i >= 0;
    }
}
