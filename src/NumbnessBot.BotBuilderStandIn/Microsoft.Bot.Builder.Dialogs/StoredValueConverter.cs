using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>
/// Keeps the values of a dialog what they are through storage. Numbers, texts and yes/no, lists of object and dictionaries of object are plain
/// JSON; a value of another type is written with the name of its type and comes back as that type where <see cref="StoredTypes"/> knows the
/// name, else as plain values.
/// </summary>
internal sealed class StoredValueConverter : JsonConverter<IDictionary<string, object>>
{
    private const string TypeMember = "$type";
    private const string ValueMember = "$value";

    private static readonly JsonSerializerOptions TypedOptions = new()
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        IncludeFields = true,
        MaxDepth = BotJson.MaxDepth,
        NumberHandling = JsonNumberHandling.AllowNamedFloatingPointLiterals,
        TypeInfoResolver = BotJson.Resolver,
        Converters = { new UntypedMemberConverter(), new EntityConverter() },
    };

    public override IDictionary<string, object> Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType == JsonTokenType.StartObject ? ReadMembers(ref reader) : throw new JsonException("The state of a dialog is a JSON object.");

    public override void Write(Utf8JsonWriter writer, IDictionary<string, object> value, JsonSerializerOptions options) =>
        WriteMembers(writer, value);

    private static object ReadValue(ref Utf8JsonReader reader)
    {
        switch (reader.TokenType)
        {
            case JsonTokenType.StartObject:
                return ReadObject(ref reader);
            case JsonTokenType.StartArray:
                var items = new List<object>();
                while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
                {
                    items.Add(ReadValue(ref reader));
                }

                return items;
            case JsonTokenType.String:
                return reader.GetString();
            case JsonTokenType.Number:
                return ReadNumber(ref reader);
            case JsonTokenType.True:
            case JsonTokenType.False:
                return reader.GetBoolean();
            default:
                return null;
        }
    }

    // A double is always written with a fraction or an exponent, which no integer takes.
    private static object ReadNumber(ref Utf8JsonReader reader)
    {
        if (reader.TryGetInt32(out var small))
        {
            return small;
        }

        return reader.TryGetInt64(out var large) ? large : (object)reader.GetDouble();
    }

    private static Dictionary<string, object> ReadMembers(ref Utf8JsonReader reader)
    {
        var members = new Dictionary<string, object>();
        reader.Read();
        ReadMembers(ref reader, members);
        return members;
    }

    private static void ReadMembers(ref Utf8JsonReader reader, Dictionary<string, object> members)
    {
        while (reader.TokenType == JsonTokenType.PropertyName)
        {
            var name = reader.GetString();
            reader.Read();
            members[name] = ReadValue(ref reader);
            reader.Read();
        }
    }

    private static object ReadObject(ref Utf8JsonReader reader)
    {
        reader.Read();
        var members = new Dictionary<string, object>();
        if (reader.TokenType == JsonTokenType.PropertyName && reader.ValueTextEquals(TypeMember))
        {
            reader.Read();
            var name = ReadValue(ref reader);
            reader.Read();
            if (name is string typeName && reader.TokenType == JsonTokenType.PropertyName && reader.ValueTextEquals(ValueMember))
            {
                reader.Read();
                var value = ReadMarked(ref reader, StoredTypes.Find(typeName));
                reader.Read();
                return value;
            }

            members[TypeMember] = name;
        }

        ReadMembers(ref reader, members);
        return members;
    }

    private static object ReadMarked(ref Utf8JsonReader reader, Type type)
    {
        if (type is not null && type != typeof(Dictionary<string, object>))
        {
            var attempt = reader;
            try
            {
                var value = JsonSerializer.Deserialize(ref attempt, type, TypedOptions);
                reader = attempt;
                return value;
            }
            catch (Exception fault) when (fault is JsonException or NotSupportedException or InvalidOperationException)
            {
                // The class has changed since the value was stored; what was stored is still there to be read.
            }
        }

        return reader.TokenType == JsonTokenType.StartObject ? ReadMembers(ref reader) : ReadValue(ref reader);
    }

    private static void WriteValue(Utf8JsonWriter writer, object value)
    {
        switch (value)
        {
            case null:
                writer.WriteNullValue();
                break;
            case string text:
                writer.WriteStringValue(text);
                break;
            case bool flag:
                writer.WriteBooleanValue(flag);
                break;
            case int whole:
                writer.WriteNumberValue(whole);
                break;
            case double number when double.IsFinite(number):
                writer.WriteRawValue(WithFraction(number), skipInputValidation: true);
                break;
            case Dictionary<string, object> members when !members.ContainsKey(TypeMember):
                WriteMembers(writer, members);
                break;
            case List<object> items:
                writer.WriteStartArray();
                foreach (var item in items)
                {
                    WriteValue(writer, item);
                }

                writer.WriteEndArray();
                break;
            default:
                WriteMarked(writer, value);
                break;
        }
    }

    private static void WriteMembers(Utf8JsonWriter writer, IDictionary<string, object> members)
    {
        writer.WriteStartObject();
        foreach (var (name, value) in members)
        {
            writer.WritePropertyName(name);
            WriteValue(writer, value);
        }

        writer.WriteEndObject();
    }

    private static void WriteMarked(Utf8JsonWriter writer, object value)
    {
        var type = value.GetType();
        writer.WriteStartObject();
        writer.WriteString(TypeMember, StoredTypes.NameOf(type));
        writer.WritePropertyName(ValueMember);
        if (value is Dictionary<string, object> members)
        {
            // A person may have sent a member of that name; marked as what it is, it cannot pass for the name of a type.
            WriteMembers(writer, members);
        }
        else
        {
            JsonSerializer.Serialize(writer, value, type, TypedOptions);
        }

        writer.WriteEndObject();
    }

    private static string WithFraction(double number)
    {
        var text = number.ToString("R", CultureInfo.InvariantCulture);
        return text.AsSpan().IndexOfAny('.', 'E') >= 0 ? text : text + ".0";
    }

    private sealed class UntypedMemberConverter : JsonConverter<object>
    {
        public override bool CanConvert(Type typeToConvert) => typeToConvert == typeof(object);

        public override object Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => ReadValue(ref reader);

        public override void Write(Utf8JsonWriter writer, object value, JsonSerializerOptions options) => WriteValue(writer, value);
    }
}
