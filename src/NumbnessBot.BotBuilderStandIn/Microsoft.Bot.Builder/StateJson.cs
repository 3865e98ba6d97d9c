using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder;

/// <summary>State as JSON inside this process: what was put in comes out as a copy of the same type.</summary>
internal static class StateJson
{
    private static readonly JsonSerializerOptions Options = Create();

    internal static byte[] Write(object value) => JsonSerializer.SerializeToUtf8Bytes(value, typeof(object), Options);

    internal static object Read(byte[] json) => JsonSerializer.Deserialize<object>(json, Options);

    /// <summary>A stored value as the type that the caller expects.</summary>
    /// <exception cref="FormatException">A text is not the number that is asked for.</exception>
    internal static T Convert<T>(object value)
    {
        if (value is T or null)
        {
            return (T)value;
        }

        var target = Nullable.GetUnderlyingType(typeof(T)) ?? typeof(T);
        return value is IConvertible && typeof(IConvertible).IsAssignableFrom(target) && !target.IsEnum
            ? (T)System.Convert.ChangeType(value, target, CultureInfo.InvariantCulture)
            : BotJson.Convert<T>(value);
    }

    private static JsonSerializerOptions Create()
    {
        var options = new JsonSerializerOptions
        {
            DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
            IncludeFields = true,
            // Each value that is held as object is wrapped once, so what was read from the wire grows.
            MaxDepth = 4 * BotJson.MaxDepth,
            NumberHandling = JsonNumberHandling.AllowNamedFloatingPointLiterals,
            TypeInfoResolver = BotJson.Resolver,
            Converters = { new TypedObjectConverter(), new EntityConverter() },
        };
        options.MakeReadOnly();
        return options;
    }
}
