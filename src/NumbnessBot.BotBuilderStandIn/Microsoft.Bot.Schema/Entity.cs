using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace Microsoft.Bot.Schema;

/// <summary>A thing that an activity is about: a type and whatever members belong to it.</summary>
public class Entity
{
    // What was set, as JSON, for as long as nobody looks at its members.
    private byte[] _set;

    public Entity()
    {
    }

    public Entity(string type = null)
    {
        Type = type;
    }

    [JsonPropertyName("type")]
    public string Type { get; set; }

    /// <summary>Members of the JSON that this class does not know; they are written back as they came.</summary>
    [JsonExtensionData]
    public Dictionary<string, object> Properties
    {
        get
        {
            if (_set is { } json)
            {
                _set = null;
                field = MembersOf(json);
            }

            return field ??= [];
        }

        set
        {
            _set = null;
            field = value;
        }
    }

    public T GetAs<T>() => BotJson.Convert<T>(ToNode());

    /// <summary>Takes over every member of the given object, and its type where it has one.</summary>
    public void SetAs<T>(T obj)
    {
        var json = JsonSerializer.SerializeToUtf8Bytes(obj, typeof(T), BotJson.Wire);
        var reader = Enter(json);
        if (reader.TokenType != JsonTokenType.StartObject)
        {
            throw new ArgumentException("An entity can only be set from an object.", nameof(obj));
        }

        while (reader.Read() && reader.TokenType != JsonTokenType.EndObject)
        {
            var isType = IsType(reader);
            reader.Read();
            if (isType && !(Type is { Length: > 0 } && reader.TokenType == JsonTokenType.String && reader.ValueTextEquals(Type)))
            {
                Type = JsonSerializer.Deserialize<string>(ref reader, BotJson.Wire) ?? Type;
            }
            else
            {
                reader.Skip();
            }
        }

        _set = json;
    }

    /// <summary>Writes every member but the type.</summary>
    internal void WriteMembers(Utf8JsonWriter writer, JsonSerializerOptions options)
    {
        if (_set is { } json && !writer.Options.Indented)
        {
            var reader = Enter(json);
            while (reader.Read() && reader.TokenType != JsonTokenType.EndObject)
            {
                var isType = IsType(reader);
                if (!isType)
                {
                    writer.WritePropertyName(reader.GetString());
                }

                reader.Read();
                var start = (int)reader.TokenStartIndex;
                reader.Skip();
                if (!isType)
                {
                    writer.WriteRawValue(json.AsSpan(start..(int)reader.BytesConsumed), skipInputValidation: true);
                }
            }

            return;
        }

        foreach (var (name, member) in Properties ?? [])
        {
            writer.WritePropertyName(name);
            JsonSerializer.Serialize(writer, member, options);
        }
    }

    /// <summary>Two entities are equal when their JSON is.</summary>
    public bool Equals(Entity other) => other is not null && JsonNode.DeepEquals(ToNode(), other.ToNode());

    public override bool Equals(object obj) => ReferenceEquals(this, obj) || (obj is Entity other && Equals(other));

    public override int GetHashCode() => Type?.GetHashCode(StringComparison.Ordinal) ?? 0;

    private static Utf8JsonReader Enter(byte[] json)
    {
        var reader = new Utf8JsonReader(json, new JsonReaderOptions { MaxDepth = BotJson.MaxDepth });
        reader.Read();
        return reader;
    }

    private static bool IsType(Utf8JsonReader name) =>
        name.ValueSpan.Length == 4 && Ascii.EqualsIgnoreCase(name.ValueSpan, "type");

    private static Dictionary<string, object> MembersOf(byte[] json)
    {
        var members = new Dictionary<string, object>();
        var reader = Enter(json);
        while (reader.Read() && reader.TokenType != JsonTokenType.EndObject)
        {
            var (name, isType) = (reader.GetString(), IsType(reader));
            reader.Read();
            if (isType)
            {
                reader.Skip();
            }
            else
            {
                members[name] = JsonSerializer.Deserialize<object>(ref reader, BotJson.Wire);
            }
        }

        return members;
    }

    private JsonNode ToNode() => JsonSerializer.SerializeToNode(this, GetType(), BotJson.Wire);
}
