using System.Text.Json.Nodes;
using NumbnessBot.Report.Tests.Playing;

namespace NumbnessBot.Report.Tests.Fhir;

/// <summary>Reads a document back, once by its observations and once by its answers.</summary>
internal static class BundleReader
{
    private static readonly string[] notOfTheCase = ["level", "relation"];

    public static IEnumerable<Learnt> Observations(string json) => Resources(json, "Observation").Where(o => !notOfTheCase.Contains(Code(o["code"]))).Select(Read);

    /// <summary>Findings with their state and whether they were asked, and attributes with their value, from the QuestionnaireResponse; times and words stand in the observations.</summary>
    public static IEnumerable<Learnt> Answers(string json) =>
        from response in Resources(json, "QuestionnaireResponse")
        from question in response["item"]?.AsArray() ?? []
        from item in question!["item"]!.AsArray()
        let id = ((string)item!["linkId"]!).Split('/')[1]
        let answers = item["answer"]?.AsArray().Select(a => a!.AsObject()).ToArray() ?? []
        select answers is [var one] && (string?)one["valueCoding"]?["system"] == "urn:numbnessbot:state"
            ? new Learnt($"{((string)question["linkId"]! == "opening" ? "told" : "asked")}-{one["valueCoding"]!["code"]}", id)
            : new Learnt("value", $"{id}={string.Join(',', answers.Select(a => (string?)a["valueCoding"]?["code"] ?? a["valueDecimal"]?.ToString() ?? (string?)a["valueString"]))}");

    public static IEnumerable<JsonObject> Resources(string json, string type) =>
        JsonNode.Parse(json)!["entry"]!.AsArray().Select(e => e!["resource"]!.AsObject()).Where(r => (string?)r["resourceType"] == type);

    private static Learnt Read(JsonObject observation)
    {
        var (id, system) = (Code(observation["code"]), (string)observation["code"]!["coding"]![0]!["system"]!);
        if (id == "one-of")
        {
            return new Learnt("one-of", string.Join(' ', observation["component"]!.AsArray().Select(c => Code(c!["code"]))));
        }

        var words = Learnt.Plain((string?)observation["note"]?[0]?["text"] ?? "");
        var at = (string)observation["effectiveDateTime"]!;
        if (system == "urn:numbnessbot:attribute")
        {
            var value = observation["component"] is JsonArray choices ? string.Join(',', choices.Select(c => Code(c!["valueCodeableConcept"])))
                : observation["valueQuantity"]?["value"]?.ToString() ?? (string?)observation["valueString"] ?? "";
            return new Learnt("value", $"{id}={Learnt.Plain(value)}", at, words);
        }

        var state = Code(observation["valueCodeableConcept"]);
        return new Learnt(state == "withdrawn" ? state : $"{Code(observation["method"])}-{state}", id, at, words);
    }

    private static string Code(JsonNode? concept) => (string)concept!["coding"]![0]!["code"]!;
}
