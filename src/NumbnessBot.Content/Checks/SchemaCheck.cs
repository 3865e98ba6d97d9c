using NJsonSchema;
using NJsonSchema.Validation;

namespace NumbnessBot.Content;

/// <summary>Holds one file against the JSON Schema of its kind: members, types, patterns, lengths.</summary>
internal static class SchemaCheck
{
    public static IEnumerable<ContentProblem> Check(ContentFile file) =>
        file.Kind.Schema is { } name
            ? ContentSchemas.Of(name).Validate(YamlJson.From(file.Top)).SelectMany(e => Problems(e, file.Top)).Distinct()
            : [];

    /// <summary>A fault inside a list or a member comes wrapped, one wrapping for each schema that was tried.</summary>
    private static IEnumerable<ContentProblem> Problems(ValidationError error, YamlMap top) => error switch
    {
        ChildSchemaValidationError child => Best(child, YamlPath.Find(top, error.Path)).SelectMany(e => Problems(e, top)),
        MultiTypeValidationError several => several.Errors.Values.SelectMany(e => e).SelectMany(e => Problems(e, top)),
        _ => [SchemaSentence.Of(error, top)],
    };

    /// <summary>The faults against the one alternative that the author meant: that for members where members are written.</summary>
    private static IEnumerable<ValidationError> Best(ChildSchemaValidationError error, YamlPart part)
    {
        var wanted = part switch { YamlMap => JsonObjectType.Object, YamlList => JsonObjectType.Array, _ => JsonObjectType.String };
        var meant = error.Errors.Where(e => e.Key.ActualSchema.Type == wanted).ToList();
        return meant.Count > 0 && error.Errors.Count > 1 ? meant.SelectMany(e => e.Value) : error.Errors.Values.SelectMany(e => e);
    }
}
