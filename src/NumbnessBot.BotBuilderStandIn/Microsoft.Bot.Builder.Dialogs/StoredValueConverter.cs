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

    public override IDictionary<string, object> Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        using var document = JsonDocument.ParseValue(ref reader);
        return document.RootElement.ValueKind == JsonValueKind.Object ? Members(document.RootElement) : null;
    }

    public override void Write(Utf8JsonWriter writer, IDictionary<string, object> value, JsonSerializerOptions options) =>
        WriteMembers(writer, value);

    private static object ReadValue(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => Typed(element) ?? Members(element),
        JsonValueKind.Array => element.EnumerateArray().Select(ReadValue).ToList(),
        JsonValueKind.String => element.GetString(),
        JsonValueKind.Number => Number(element),
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        _ => null,
    };

    private static object Number(JsonElement element)
    {
        if (element.GetRawText().AsSpan().IndexOfAny('.', 'e', 'E') >= 0)
        {
            return element.GetDouble();
        }

        return element.TryGetInt32(out var small) ? small : element.TryGetInt64(out var large) ? (object)large : element.GetDouble();
    }

    private static Dictionary<string, object> Members(JsonElement element)
    {
        var members = new Dictionary<string, object>();
        foreach (var member in element.EnumerateObject())
        {
            members[member.Name] = ReadValue(member.Value);
        }

        return members;
    }

    private static object Typed(JsonElement element)
    {
        if (!element.TryGetProperty(TypeMember, out var name)
            || name.ValueKind != JsonValueKind.String
            || !element.TryGetProperty(ValueMember, out var value))
        {
            return null;
        }

        var type = StoredTypes.Find(name.GetString());
        if (type is null || type == typeof(Dictionary<string, object>))
        {
            return value.ValueKind == JsonValueKind.Object ? Members(value) : ReadValue(value);
        }

        try
        {
            return value.Deserialize(type, TypedOptions);
        }
        catch (Exception fault) when (fault is JsonException or NotSupportedException or InvalidOperationException)
        {
            // The class has changed since the value was stored; what was stored is still there to be read.
            return value.ValueKind == JsonValueKind.Object ? Members(value) : ReadValue(value);
        }
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
            case Dictionary<string, object> members:
                // A person may have sent such a member; marked as what it is, it cannot pass for the name of a type.
                WriteMarked(writer, members.GetType(), () => WriteMembers(writer, members));
                break;
            case List<object> items:
                writer.WriteStartArray();
                items.ForEach(item => WriteValue(writer, item));
                writer.WriteEndArray();
                break;
            default:
                WriteMarked(writer, value.GetType(), () => JsonSerializer.Serialize(writer, value, value.GetType(), TypedOptions));
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

    private static void WriteMarked(Utf8JsonWriter writer, Type type, Action writeValue)
    {
        writer.WriteStartObject();
        writer.WriteString(TypeMember, StoredTypes.NameOf(type));
        writer.WritePropertyName(ValueMember);
        writeValue();
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

        public override object Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
        {
            using var document = JsonDocument.ParseValue(ref reader);
            return ReadValue(document.RootElement);
        }

        public override void Write(Utf8JsonWriter writer, object value, JsonSerializerOptions options) => WriteValue(writer, value);
    }
}
