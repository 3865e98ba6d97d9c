using System.Collections.Concurrent;
using NJsonSchema;

namespace NumbnessBot.Content;

/// <summary>The JSON Schemas of dialogs/schema, as they were when this was built.</summary>
public static class ContentSchemas
{
    private static readonly ConcurrentDictionary<string, JsonSchema> schemas = new(StringComparer.Ordinal);

    /// <summary>The schema of a kind of file, by its file name without endings: <c>findings</c>.</summary>
    internal static JsonSchema Of(string name) => schemas.GetOrAdd(name, n => JsonSchema.FromJsonAsync(Text(n)).GetAwaiter().GetResult());

    /// <summary>The text of a schema.</summary>
    /// <exception cref="ArgumentException">There is no such schema.</exception>
    public static string Text(string name)
    {
        using var stream = typeof(ContentSchemas).Assembly.GetManifestResourceStream($"{name}.schema.json")
            ?? throw new ArgumentException($"There is no schema '{name}'.", nameof(name));
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
