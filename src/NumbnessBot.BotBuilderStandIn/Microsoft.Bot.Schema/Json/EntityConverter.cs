using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace Microsoft.Bot.Schema;

/// <summary>Writes an entity with all the members of its own class, also where a list only says that it holds entities.</summary>
internal sealed class EntityConverter : JsonConverter<Entity>
{
    public override Entity Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (JsonSerializer.Deserialize<object>(ref reader, BotJson.Wire) is not JsonObject members)
        {
            throw new JsonException("An entity must be a JSON object.");
        }

        var entity = new Entity();
        if (TakeType(members, out var type))
        {
            entity.Type = type?.ToString();
        }

        entity.Properties = members;
        return entity;
    }

    public override void Write(Utf8JsonWriter writer, Entity value, JsonSerializerOptions options)
    {
        if (value.GetType() != typeof(Entity))
        {
            JsonSerializer.Serialize(writer, value, value.GetType(), options);
            return;
        }

        writer.WriteStartObject();
        if (value.Type is not null)
        {
            writer.WriteString("type", value.Type);
        }

        foreach (var (name, member) in value.Properties ?? [])
        {
            writer.WritePropertyName(name);
            if (member is null)
            {
                writer.WriteNullValue();
            }
            else
            {
                member.WriteTo(writer, options);
            }
        }

        writer.WriteEndObject();
    }

    private static bool TakeType(JsonObject members, out JsonNode type)
    {
        if (members.Remove("type", out type))
        {
            return true;
        }

        var name = members.Select(member => member.Key).FirstOrDefault(key => key.Equals("type", StringComparison.OrdinalIgnoreCase));
        return name is not null && members.Remove(name, out type);
    }
}
