using NJsonSchema;

namespace NumbnessBot.Content;

/// <summary>Finds every text of a file that people read, by walking it along its schema.</summary>
internal static class SpokenTexts
{
    public static IEnumerable<(YamlText Text, TextRule Rule)> In(ContentFile file) =>
        file.Kind.Schema is { } name ? In(file.Top, ContentSchemas.Of(name)) : [];

    private static IEnumerable<(YamlText, TextRule)> In(YamlPart part, JsonSchema? declared)
    {
        var schema = declared?.ActualSchema;
        return (part, schema) switch
        {
            (_, null) => [],
            (YamlText text, _) => TextRule.Of(declared!) is { } rule ? [(text, rule)] : [],
            (YamlList list, _) => list.Items.SelectMany(i => In(i, schema.Item)),
            (YamlMap map, _) => map.Members.SelectMany(m => In(m.Value, Member(schema, m.Key))),
            _ => [],
        };
    }

    private static JsonSchema? Member(JsonSchema schema, string key) =>
        schema.ActualProperties.TryGetValue(key, out var property) ? property : schema.AdditionalPropertiesSchema;
}
