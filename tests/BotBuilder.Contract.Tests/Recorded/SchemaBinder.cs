using System.Collections;
using System.Reflection;
using System.Text.Json.Nodes;
using Microsoft.Bot.Schema;

namespace BotBuilder.Contract.Tests.Recorded;

/// <summary>
/// Makes activities from JSON by setting their properties, so that a scenario does not depend on either serializer. Members of type
/// object become values of the scenario language.
/// </summary>
public static class SchemaBinder
{
    public static T Bind<T>(JsonObject json)
        where T : class => (T)Bind(json, typeof(T))!;

    private static object? Bind(JsonNode? json, Type type)
    {
        if (json is null)
        {
            return null;
        }

        var target = Nullable.GetUnderlyingType(type) ?? type;
        if (target == typeof(object))
        {
            return ScenarioValues.FromJson(json);
        }

        if (target == typeof(DateTimeOffset))
        {
            return DateTimeOffset.Parse(json.GetValue<string>(), System.Globalization.CultureInfo.InvariantCulture);
        }

        if (target == typeof(Entity))
        {
            return BindEntity(json.AsObject());
        }

        if (json is JsonArray items)
        {
            var list = (IList)Activator.CreateInstance(typeof(List<>).MakeGenericType(target.GetGenericArguments()[0]))!;
            foreach (var item in items)
            {
                list.Add(Bind(item, target.GetGenericArguments()[0]));
            }

            return list;
        }

        return json is JsonObject members ? BindMembers(members, target) : ScenarioValues.FromJson(json);
    }

    private static object BindMembers(JsonObject members, Type type)
    {
        var bound = Activator.CreateInstance(type)!;
        foreach (var (name, value) in members)
        {
            var property = type.GetProperty(name, BindingFlags.Public | BindingFlags.Instance | BindingFlags.IgnoreCase)
                ?? throw new InvalidDataException($"{type.Name} has no member '{name}'.");
            property.SetValue(bound, Bind(value, property.PropertyType));
        }

        return bound;
    }

    private static Entity BindEntity(JsonObject members)
    {
        if ((string?)members["type"] == "mention")
        {
            return (Mention)BindMembers(members, typeof(Mention));
        }

        var entity = new Entity();
        entity.SetAs((Dictionary<string, object>)ScenarioValues.FromJson(members)!);
        return entity;
    }
}
