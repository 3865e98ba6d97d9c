using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace Microsoft.Bot.Schema;

/// <summary>A thing that an activity is about: a type and whatever members belong to it.</summary>
public class Entity
{
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
    public Dictionary<string, object> Properties { get; set; } = [];

    public T GetAs<T>() => BotJson.Convert<T>(ToNode());

    /// <summary>Takes over every member of the given object, and its type where it has one.</summary>
    public void SetAs<T>(T obj)
    {
        if (JsonSerializer.SerializeToNode(obj, typeof(T), BotJson.Wire) is not JsonObject members)
        {
            throw new ArgumentException("An entity can only be set from an object.", nameof(obj));
        }

        // Each member leaves the object that was only made to carry it.
        var properties = new Dictionary<string, object>(members.Count);
        while (members.Count > 0)
        {
            var (name, member) = members.GetAt(0);
            members.RemoveAt(0);
            if (name.Equals("type", StringComparison.OrdinalIgnoreCase))
            {
                Type = BotJson.Convert<string>(member) ?? Type;
            }
            else
            {
                properties[name] = PlainObjectConverter.PlainOf(member);
            }
        }

        Properties = properties;
    }

    /// <summary>Two entities are equal when their JSON is.</summary>
    public bool Equals(Entity other) => other is not null && JsonNode.DeepEquals(ToNode(), other.ToNode());

    public override bool Equals(object obj) => ReferenceEquals(this, obj) || (obj is Entity other && Equals(other));

    public override int GetHashCode() => Type?.GetHashCode(StringComparison.Ordinal) ?? 0;

    private JsonNode ToNode() => JsonSerializer.SerializeToNode(this, GetType(), BotJson.Wire);
}
