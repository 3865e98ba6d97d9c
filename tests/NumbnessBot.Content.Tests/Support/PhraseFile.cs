using Newtonsoft.Json.Linq;

namespace NumbnessBot.Content.Tests;

/// <summary>Phrases for every key of the schema, one a line, so that a new key needs no change to the tests.</summary>
internal static class PhraseFile
{
    private static readonly Dictionary<string, string> own = new()
    {
        ["option.none"] = "None of these",
        ["option.not-sure"] = "Not sure",
        ["option.someone-else"] = "I'm asking for someone else",
    };

    public static string Text { get; } = string.Concat(
        ((JObject)JObject.Parse(ContentSchemas.Text("phrases"))["properties"]!).Properties().Select(p => $"{p.Name}: {Value(p.Name, (JObject)p.Value)}\n"));

    private static string Value(string key, JObject schema)
    {
        var items = schema["items"] as JObject;
        var needs = ((items ?? schema)["x-text"]?["needs"] as JArray ?? []).Select(n => $" {{{n}}}");
        var text = own.GetValueOrDefault(key) ?? "Text of " + key.Replace('.', ' ') + string.Concat(needs);
        return items is null ? text : $"[\"{text}\", \"Again: {text}\", \"Once more: {text}\"]";
    }
}
