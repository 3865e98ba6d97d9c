using System.Text.Json;
using BotBuilder.Contract.Tests.Recorded;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs.Choices;
using Microsoft.Bot.Schema;

namespace BotBuilder.Contract.Tests.DialogStack;

/// <summary>What stands in a row as the objects that a bot would make.</summary>
internal static class RowReading
{
    public static JsonElement? Member(this JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var member) ? member : null;

    public static string? Text(this JsonElement element, string name) =>
        element.Member(name) is { ValueKind: JsonValueKind.String } member ? member.GetString() : null;

    public static bool Flag(this JsonElement element, string name) => element.Member(name) is { ValueKind: JsonValueKind.True };

    public static int? Number(this JsonElement element, string name) =>
        element.Member(name) is { ValueKind: JsonValueKind.Number } member ? member.GetInt32() : null;

    public static IEnumerable<JsonElement> Items(this JsonElement element, string name) =>
        element.Member(name) is { ValueKind: JsonValueKind.Array } member ? member.EnumerateArray() : [];

    /// <summary>int, double, bool, string, list or dictionary.</summary>
    public static object? Plain(this JsonElement element) => ScenarioValues.FromJson(JsonSerializer.SerializeToNode(element));

    /// <summary>An activity; a message unless it says what it is.</summary>
    public static Activity Activity(this JsonElement element)
    {
        var activity = SchemaBinder.Bind<Activity>(JsonSerializer.SerializeToNode(element)!.AsObject());
        activity.Type ??= ActivityTypes.Message;
        return activity;
    }

    /// <summary>A text with what goes with it, or the activity that stands in its place.</summary>
    public static Activity? Prompt(this JsonElement? element, string? speak = null) => element switch
    {
        null => null,
        { ValueKind: JsonValueKind.Object } activity => activity.Activity(),
        { } text => MessageFactory.Text(text.GetString(), speak),
    };

    public static List<Choice>? Choices(this JsonElement element, string name) =>
        element.Member(name) is null ? null : element.Items(name).Select(Choice).ToList();

    public static ListStyle? Style(this JsonElement element, string name) =>
        element.Text(name) is { } style ? Enum.Parse<ListStyle>(style, ignoreCase: true) : null;

    public static ChoiceFactoryOptions? Wording(this JsonElement? element) => element is not { } given ? null : new ChoiceFactoryOptions
    {
        InlineSeparator = given.Text("inlineSeparator"),
        InlineOr = given.Text("inlineOr"),
        InlineOrMore = given.Text("inlineOrMore"),
        IncludeNumbers = given.Member("includeNumbers")?.GetBoolean(),
    };

    public static Choice Choice(JsonElement element) => element.ValueKind == JsonValueKind.String
        ? new Choice(element.GetString())
        : new Choice(element.Text("value"))
        {
            Synonyms = element.Member("synonyms") is null ? null : element.Items("synonyms").Select(synonym => synonym.GetString()).ToList(),
            Action = element.Member("action") is { } action
                ? SchemaBinder.Bind<CardAction>(JsonSerializer.SerializeToNode(action)!.AsObject())
                : null,
        };
}
