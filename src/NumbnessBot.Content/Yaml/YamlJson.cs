using System.Globalization;
using Newtonsoft.Json.Linq;

namespace NumbnessBot.Content;

/// <summary>The JSON that YAML 1.2 sees in a file, for checking it against a JSON Schema.</summary>
internal static class YamlJson
{
    public static JToken From(YamlPart part) => part switch
    {
        YamlMap map => new JObject(map.Members.Select(m => new JProperty(m.Key, From(m.Value)))),
        YamlList list => new JArray(list.Items.Select(From)),
        YamlText text => Value(text),
        _ => JValue.CreateNull(),
    };

    private static JValue Value(YamlText text) => text switch
    {
        { Quoted: true } => JValue.CreateString(text.Text),
        { Text: "" or "~" or "null" or "Null" or "NULL" } => JValue.CreateNull(),
        { Text: "true" or "True" or "TRUE" } => new JValue(true),
        { Text: "false" or "False" or "FALSE" } => new JValue(false),
        _ when long.TryParse(text.Text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var whole) => new JValue(whole),
        // "nan" and "infinity" are words here.
        _ when text.Text.AsSpan().IndexOfAnyExcept("0123456789+-.eE") < 0 && double.TryParse(text.Text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) => new JValue(number),
        _ => JValue.CreateString(text.Text),
    };
}
