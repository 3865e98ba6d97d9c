using System.Text.Json.Nodes;
using Microsoft.Bot.Schema;

namespace BotBuilder.Contract.Tests.Recorded;

/// <summary>Activities as the recordings show them.</summary>
public static class ActivityShape
{
    private static readonly string[] Volatile = ["id", "timestamp", "localTimestamp", "localTimezone"];

    private static readonly string[] Routing =
        ["channelId", "serviceUrl", "from", "recipient", "conversation", "replyToId", "callerId", "deliveryMode"];

    /// <summary>What is said, without who says it where and when.</summary>
    public static JsonObject WithoutRouting(Activity activity)
    {
        var shape = WithoutTimes(activity);
        foreach (var name in Routing)
        {
            shape.Remove(name);
        }

        return shape;
    }

    /// <summary>With who and where, without id and times.</summary>
    public static JsonObject WithoutTimes(Activity activity)
    {
        var shape = Shown(activity);
        foreach (var name in Volatile)
        {
            shape.Remove(name);
        }

        return shape;
    }

    /// <summary>All members but nulls and empty lists.</summary>
    public static JsonObject Shown(object schemaObject)
    {
        var shape = ScenarioValues.ToJson(schemaObject)!.AsObject();
        RemoveEmptyLists(shape);
        return shape;
    }

    private static void RemoveEmptyLists(JsonObject shape)
    {
        foreach (var name in shape.Where(member => member.Value is JsonArray { Count: 0 }).Select(member => member.Key).ToList())
        {
            shape.Remove(name);
        }

        foreach (var inner in shape.Select(member => member.Value).OfType<JsonObject>())
        {
            RemoveEmptyLists(inner);
        }
    }
}
