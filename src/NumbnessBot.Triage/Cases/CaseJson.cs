using System.Text.Json;

namespace NumbnessBot.Triage;

/// <summary>
/// A case in its stored form: one flat JSON object of strings and numbers with short member names and nothing that is empty. Times are Unix seconds. What is the same as
/// in the entry before, or goes without saying, is left out.
/// </summary>
public static class CaseJson
{
    public static string Write(Case @case) => JsonText.Of(@case, CaseWriter.Write);

    /// <summary>The case, or null when the text is no case of a schema known here. Ids that no longer exist are kept; they ask for nothing.</summary>
    public static Case? Read(string json)
    {
        try
        {
            return CaseReader.Read(json);
        }
        catch (Exception e) when (e is JsonException or FormatException or InvalidOperationException or ArgumentOutOfRangeException)
        {
            return null;
        }
    }
}
