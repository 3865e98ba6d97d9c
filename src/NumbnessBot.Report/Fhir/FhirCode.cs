using System.Text.Json.Nodes;

namespace NumbnessBot.Report;

/// <summary>
/// The ids that are ours alone, as FHIR codings. They stand under names that nobody can take for a terminology; what they mean is written in <c>dialogs/</c>.
/// </summary>
internal static class FhirCode
{
    public const string Finding = "urn:numbnessbot:finding";
    public const string Attribute = "urn:numbnessbot:attribute";
    public const string Value = "urn:numbnessbot:value";
    public const string State = "urn:numbnessbot:state";
    public const string Level = "urn:numbnessbot:level";
    public const string Rule = "urn:numbnessbot:rule";
    public const string Way = "urn:numbnessbot:way";
    public const string Page = "urn:numbnessbot:page";

    public static JsonObject Coding(string system, string code, string? display = null)
    {
        var coding = new JsonObject { ["system"] = system, ["code"] = code };
        if (!string.IsNullOrWhiteSpace(display))
        {
            coding["display"] = display;
        }

        return coding;
    }

    public static JsonObject Concept(string system, string code, string text) => new() { ["coding"] = new JsonArray(Coding(system, code)), ["text"] = text };
}
