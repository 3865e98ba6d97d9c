using System.Collections;
using System.Reflection;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace BotBuilder.Contract.Tests.Recorded;

/// <summary>Values of the scenario language, as .NET values and back as JSON.</summary>
public static class ScenarioValues
{
    private static readonly JsonSerializerOptions Compact = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>JSON as int, double, bool, string, list of object or dictionary of object.</summary>
    public static object? FromJson(JsonNode? json) => json switch
    {
        null => null,
        JsonObject members => members.ToDictionary(member => member.Key, member => FromJson(member.Value)!),
        JsonArray items => items.Select(item => FromJson(item)!).ToList(),
        _ => json.GetValueKind() switch
        {
            JsonValueKind.String => json.GetValue<string>(),
            JsonValueKind.True => true,
            JsonValueKind.False => false,
            _ => json.AsValue().TryGetValue<int>(out var whole) ? (object)whole : json.GetValue<double>(),
        },
    };

    /// <summary>
    /// Any value as JSON, without the nulls of objects. Members of Bot Builder's activities get their JSON names; lists are kept
    /// even when empty.
    /// </summary>
    public static JsonNode? ToJson(object? value) => value switch
    {
        null => null,
        string or bool or int or long or double or float or decimal => JsonSerializer.SerializeToNode(value),
        DateTime or DateTimeOffset or Guid or Enum => JsonValue.Create(value.ToString()),
        JsonNode node => node.DeepClone(),
        _ when IsJson(value) => JsonNode.Parse(value.ToString()!),
        IDictionary members => FromMembers(members.Keys.Cast<object>().Select(key => (key.ToString()!, members[key])), keepNulls: true),
        IDictionary<string, object> members => FromMembers(members.Select(member => (member.Key, (object?)member.Value)), keepNulls: true),
        IEnumerable items => new JsonArray([.. items.Cast<object?>().Select(ToJson)]),
        _ => FromMembers(Members(value), keepNulls: false),
    };

    /// <summary>A value inside a text: strings as they are, everything else as compact JSON.</summary>
    public static string ToText(object? value) => value is string text ? text : ToJson(value)?.ToJsonString(Compact) ?? "null";

    // JSON that one of the two serializers has left as it was; both print it as JSON.
    private static bool IsJson(object value) =>
        value is JsonElement || value.GetType().FullName!.StartsWith("Newtonsoft.Json.Linq.", StringComparison.Ordinal);

    private static IEnumerable<(string Name, object? Value)> Members(object value)
    {
        var isSchema = value.GetType().Namespace == "Microsoft.Bot.Schema";
        return value.GetType()
            .GetProperties(BindingFlags.Public | BindingFlags.Instance)
            .Where(property => property.GetIndexParameters().Length == 0 && !(isSchema && property.Name == "Properties"))
            .Select(property => (Name(property.Name), property.GetValue(value)));

        string Name(string name) => isSchema ? JsonNamingPolicy.CamelCase.ConvertName(name) : name;
    }

    private static JsonObject FromMembers(IEnumerable<(string Name, object? Value)> members, bool keepNulls) => new(members
        .Where(member => keepNulls || member.Value is not null)
        .Select(member => KeyValuePair.Create(member.Name, ToJson(member.Value))));
}
