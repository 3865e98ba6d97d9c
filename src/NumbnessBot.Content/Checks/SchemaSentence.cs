using NJsonSchema;
using NJsonSchema.Validation;

namespace NumbnessBot.Content;

/// <summary>Says a fault against a schema in an author's words.</summary>
internal static class SchemaSentence
{
    public static ContentProblem Of(ValidationError error, YamlMap top)
    {
        var part = YamlPath.Find(top, error.Path);
        var schema = error.Schema.ActualSchema;
        var (fault, remedy) = error.Kind switch
        {
            ValidationErrorKind.PropertyRequired => Missing(error.Property, schema),
            ValidationErrorKind.NoAdditionalPropertiesAllowed => Unknown(error.Property, schema),
            ValidationErrorKind.NotInEnumeration => Unlisted(part, schema),
            ValidationErrorKind.PatternMismatch => ($"'{part}' is not written as it should be.", Extension(schema, "patternErrorMessage")),
            ValidationErrorKind.StringTooShort => ("The text is empty.", "Write it, or take the member out."),
            ValidationErrorKind.StringTooLong => ($"The text has {part.ToString()?.Length} characters; at most {schema.MaxLength} fit on a button.", "Shorten it."),
            ValidationErrorKind.TooFewItems => ($"There are too few; at least {schema.MinItems} are needed.", "Add what is missing."),
            ValidationErrorKind.TooManyItems => ($"There are too many; at most {schema.MaxItems}.", "Take some out."),
            ValidationErrorKind.StringExpected when part is YamlText { Text: "" } => ("Nothing is written here.", "Write it, or take the member out."),
            ValidationErrorKind.StringExpected when part is YamlText => ($"'{part}' is read as a number or as true or false, not as text.", "Put it in quotes."),
            ValidationErrorKind.StringExpected => ($"This is {part.Sort}, not a single text.", "Write one text."),
            ValidationErrorKind.ArrayExpected => ($"This is {part.Sort}, not a list.", "Write [a, b], or one item a line after '- '."),
            ValidationErrorKind.ObjectExpected => ($"This is {part.Sort}, not a group of members.", "Write one 'member: value' a line, two spaces further in."),
            ValidationErrorKind.BooleanExpected => ($"'{part}' is not true or false.", "Write true or false, without quotes."),
            ValidationErrorKind.IntegerExpected or ValidationErrorKind.NumberExpected => ($"'{part}' is not a number.", "Write a number, without quotes."),
            ValidationErrorKind.NumberTooSmall => ($"{part} is too small; at least {schema.Minimum}.", "Write a larger number."),
            ValidationErrorKind.NumberTooBig => ($"{part} is too large; at most {schema.Maximum}.", "Write a smaller number."),
            _ => ($"This does not fit the schema ({error.Kind}).", $"Compare it with '{schema.Title ?? "schema"}' in the folder schema."),
        };
        return part.Problem(fault, remedy);
    }

    private static (string, string) Missing(string? name, JsonSchema schema) =>
        ($"'{name}' is missing.",
            schema.ActualProperties.TryGetValue(name ?? "", out var property) && property.Description is { } meaning ? $"Add it: {meaning}" : "Add it.");

    private static (string, string) Unknown(string? name, JsonSchema schema) =>
        ($"'{name}' is not a member here.",
            Nearest.Remedy(name ?? "", schema.ActualProperties.Keys, $"Take it out; the members are {string.Join(", ", schema.ActualProperties.Keys.Take(12))}."));

    private static (string, string) Unlisted(YamlPart part, JsonSchema schema)
    {
        var known = schema.Enumeration.Select(v => v?.ToString()?.ToLowerInvariant() ?? "").ToList();
        return ($"'{part}' is not one of the words that go here.", Nearest.Remedy(part.ToString() ?? "", known, $"Write {string.Join(", ", known)}."));
    }

    private static string Extension(JsonSchema schema, string key) =>
        schema.ExtensionData?.TryGetValue(key, out var value) == true ? value?.ToString() ?? "" : "See the schema.";
}
