using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using BotBuilder.Contract.Tests.Recorded;
using Microsoft.Bot.Builder.Dialogs.Choices;

namespace BotBuilder.Contract.Tests.DialogStack;

/// <summary>Results of dialogs as the rows show them.</summary>
internal static class Shown
{
    public static JsonNode? Of(object? value)
    {
        if (value is not FoundChoice choice)
        {
            return ScenarioValues.ToJson(value);
        }

        var shown = new JsonObject { ["value"] = choice.Value, ["index"] = choice.Index, ["score"] = choice.Score };
        if (choice.Synonym is not null)
        {
            shown["synonym"] = choice.Synonym;
        }

        return shown;
    }

    /// <summary>Equal JSON as equal text: 1 and 1.0 are the same number.</summary>
    public static string Canonical(JsonNode? json) => RecordedComparison.Canonical(SameNumbers(json));

    public static string Canonical(JsonElement json) => Canonical(JsonSerializer.SerializeToNode(json));

    /// <summary>The name of a type without its namespace, as in <c>List&lt;Attachment&gt;</c>.</summary>
    public static string TypeName(object value)
    {
        var type = value.GetType();
        return type.IsGenericType
            ? $"{type.Name[..type.Name.IndexOf('`', StringComparison.Ordinal)]}<{string.Join(", ", type.GetGenericArguments().Select(one => one.Name))}>"
            : type.Name;
    }

    private static JsonNode? SameNumbers(JsonNode? json) => json switch
    {
        JsonObject members => new JsonObject(members.Select(member => KeyValuePair.Create(member.Key, SameNumbers(member.Value)))),
        JsonArray items => new JsonArray([.. items.Select(SameNumbers)]),
        JsonValue value when value.GetValueKind() == JsonValueKind.Number =>
            JsonValue.Create(double.Parse(value.ToJsonString(), CultureInfo.InvariantCulture)),
        _ => json?.DeepClone(),
    };
}
