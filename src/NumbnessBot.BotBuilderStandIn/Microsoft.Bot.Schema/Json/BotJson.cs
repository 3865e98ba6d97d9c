using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace Microsoft.Bot.Schema;

/// <summary>The one place that says how activities become JSON and back.</summary>
internal static class BotJson
{
    /// <summary>How many levels of nesting are read.</summary>
    internal const int MaxDepth = 128;

    /// <summary>Where the shape of a type comes from: generated for our own, reflection for the caller's.</summary>
    internal static IJsonTypeInfoResolver Resolver { get; } =
        JsonTypeInfoResolver.Combine(SchemaJsonContext.Default, Builder.StateJsonContext.Default, new CallerTypeResolver());

    /// <summary>What goes over the wire: compact, without nulls, lenient on reading.</summary>
    internal static JsonSerializerOptions Wire { get; } = Create(indented: false);

    /// <summary>As <see cref="Wire"/>, but only for writing: for people to read, and with room for an activity inside other JSON.</summary>
    internal static JsonSerializerOptions Indented { get; } = Create(indented: true);

    /// <summary>A value that came as JSON, or an object of another type with the same members, as <typeparamref name="T"/>.</summary>
    internal static T Convert<T>(object value) => value switch
    {
        null => default,
        T already => already,
        System.Text.Json.Nodes.JsonNode node => node.Deserialize<T>(Wire),
        JsonElement element => element.Deserialize<T>(Wire),
        _ => JsonSerializer.SerializeToElement(value, value.GetType(), Wire).Deserialize<T>(Wire),
    };

    private static JsonSerializerOptions Create(bool indented)
    {
        var options = new JsonSerializerOptions
        {
            AllowTrailingCommas = true,
            DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
            Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
            IncludeFields = true,
            MaxDepth = indented ? 2 * MaxDepth : MaxDepth,
            NumberHandling = JsonNumberHandling.AllowReadingFromString,
            PropertyNameCaseInsensitive = true,
            ReadCommentHandling = JsonCommentHandling.Skip,
            TypeInfoResolver = Resolver,
            WriteIndented = indented,
            Converters = { new PlainObjectConverter(), new LenientStringConverter(), new EntityConverter() },
        };
        options.MakeReadOnly();
        return options;
    }
}
