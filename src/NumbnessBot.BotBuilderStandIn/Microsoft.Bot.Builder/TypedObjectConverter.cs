using System.Collections.Concurrent;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Microsoft.Bot.Builder;

/// <summary>
/// Writes what is held as object together with its type. Only types that this process itself wrote are ever read back, so the JSON
/// cannot name a type to be made.
/// </summary>
internal sealed class TypedObjectConverter : JsonConverter<object>
{
    private static readonly ConcurrentDictionary<string, Type> Types = new(StringComparer.Ordinal);

    public override object Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        switch (reader.TokenType)
        {
            case JsonTokenType.Null:
                return null;
            case JsonTokenType.String:
                return reader.GetString();
            case JsonTokenType.True:
            case JsonTokenType.False:
                return reader.GetBoolean();
            case JsonTokenType.Number:
                return reader.GetInt32();
        }

        reader.Read();
        reader.Read();
        if (!Types.TryGetValue(reader.GetString(), out var type))
        {
            throw new JsonException("The state names a type that was not written here.");
        }

        reader.Read();
        reader.Read();
        var value = type == typeof(object) ? Skip(ref reader) : JsonSerializer.Deserialize(ref reader, type, options);
        reader.Read();
        return value;
    }

    public override void Write(Utf8JsonWriter writer, object value, JsonSerializerOptions options)
    {
        switch (value)
        {
            case string text:
                writer.WriteStringValue(text);
                return;
            case bool flag:
                writer.WriteBooleanValue(flag);
                return;
            case int number:
                writer.WriteNumberValue(number);
                return;
        }

        var type = value.GetType();
        var name = type.AssemblyQualifiedName;
        Types.TryAdd(name, type);
        writer.WriteStartObject();
        writer.WriteString("type", name);
        writer.WritePropertyName("value");
        if (type == typeof(object))
        {
            writer.WriteNullValue();
        }
        else
        {
            JsonSerializer.Serialize(writer, value, type, options);
        }

        writer.WriteEndObject();
    }

    private static object Skip(ref Utf8JsonReader reader)
    {
        reader.Skip();
        return new object();
    }
}
