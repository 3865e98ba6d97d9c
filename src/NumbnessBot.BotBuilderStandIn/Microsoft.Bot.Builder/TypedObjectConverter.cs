using System.Collections.Concurrent;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Microsoft.Bot.Builder;

/// <summary>
/// Writes what is held as object together with a number for its type. The numbers hold in this process only, so the JSON cannot name
/// a type to be made.
/// </summary>
internal sealed class TypedObjectConverter : JsonConverter<object>
{
    private static readonly ConcurrentDictionary<Type, int> Numbers = new();
    private static readonly ConcurrentDictionary<int, Type> Types = new();
    private static int _lastNumber;

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
        if (!Types.TryGetValue(reader.GetInt32(), out var type))
        {
            throw new JsonException("The state was not written by this process.");
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
        writer.WriteStartObject();
        writer.WriteNumber("type", NumberOf(type));
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

    private static int NumberOf(Type type) => Numbers.GetOrAdd(type, static asked =>
    {
        var number = Interlocked.Increment(ref _lastNumber);
        Types[number] = asked;
        return number;
    });

    private static object Skip(ref Utf8JsonReader reader)
    {
        reader.Skip();
        return new object();
    }
}
