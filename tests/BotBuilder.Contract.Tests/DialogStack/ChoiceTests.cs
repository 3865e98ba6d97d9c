using System.Text.Json;
using System.Text.Json.Nodes;
using BotBuilder.Contract.Tests.Recorded;
using Microsoft.Bot.Builder.Dialogs.Choices;
using Microsoft.Bot.Builder.Dialogs.Prompts;
using Microsoft.Bot.Schema;

namespace BotBuilder.Contract.Tests.DialogStack;

public sealed class ChoiceTests
{
    public static TheoryData<string> Rows => RecordedRows.Choices.Ids();

    [Theory]
    [MemberData(nameof(Rows))]
    public Task A_call_about_choices_answers_as_recorded(string id) => KnownDifferences.CheckAsync(id, () =>
    {
        var row = RecordedRows.Choices[id];
        Assert.Equal(Shown.Canonical(row.GetProperty("result")), Shown.Canonical(Call(row)));
        return Task.CompletedTask;
    });

    [Fact]
    public void A_very_long_text_is_searched_for_parts_of_choices()
    {
        var words = string.Concat(Enumerable.Repeat("pain ", 20_000));
        var options = new FindChoicesOptions { AllowPartialMatches = true, MaxTokenDistance = 1 };

        var found = Find.FindChoices(words + "numb", new List<Choice> { new("no pain"), new("pain somewhere"), new("numb") }, options);

        Assert.Equal([0, 1, 2], found.Select(one => one.Resolution.Index).Order());
    }

    private static JsonNode? Call(JsonElement row)
    {
        var text = row.Text("text");
        var speak = row.Text("speak");
        var channel = row.Text("channel");
        var utterance = row.Text("utterance");
        var choices = row.Choices("choices");
        var wording = row.Member("options").Wording();
        var to = row.Member("to") is null ? null : row.Items("to").Select(user => user.GetString()).ToList();
        return row.Text("call") switch
        {
            "inline" => Message(ChoiceFactory.Inline(choices, text, speak, wording)),
            "list" => Message(ChoiceFactory.List(choices, text, speak, wording)),
            "heroCard" => Message(ChoiceFactory.HeroCard(choices, text, speak)),
            "suggestedAction" => Message(ChoiceFactory.SuggestedAction(choices, text, speak, to)),
            "forChannel" => Message(ChoiceFactory.ForChannel(channel, choices, text, speak, wording, row.Text("conversationType"), to)),
            "recognizeChoices" => Found(ChoiceRecognizers.RecognizeChoices(utterance, choices, null), WithSynonym),
            "findChoices" => Found(Find.FindChoices(utterance, choices, null), WithSynonym),
            "findValues" => Found(Find.FindValues(utterance, Values(row), Search(row)), WithoutSynonym),
            "tokenize" => Tokens(Tokenizer.DefaultTokenizer(utterance)),
            "englishModel" => English(),
            "culture" => new JsonObject { ["nearest"] = PromptCultureModels.MapToNearestLanguage(row.Text("locale")) },
            "supportsSuggestedActions" => Channel.SupportsSuggestedActions(channel, row.Number("count")!.Value, row.Text("conversationType")),
            "supportsCardActions" => Channel.SupportsCardActions(channel, row.Number("count")!.Value),
            "hasMessageFeed" => Channel.HasMessageFeed(channel),
            "maxActionTitleLength" => Channel.MaxActionTitleLength(channel),
            var call => throw new InvalidOperationException($"There is no call '{call}'."),
        };
    }

    // The rows keep the list of suggested actions even where it is empty.
    private static JsonObject Message(IMessageActivity message)
    {
        var shown = ActivityShape.WithoutRouting((Activity)message);
        if (message.SuggestedActions?.Actions is { Count: 0 })
        {
            shown["suggestedActions"]!["actions"] = new JsonArray();
        }

        return shown;
    }

    private static JsonArray Found<T>(List<ModelResult<T>> found, Func<T, JsonObject> resolution) => new([.. found.Select(one => new JsonObject
    {
        ["text"] = one.Text,
        ["start"] = one.Start,
        ["end"] = one.End,
        ["typeName"] = one.TypeName,
        ["resolution"] = resolution(one.Resolution),
    })]);

    private static JsonObject WithSynonym(FoundChoice choice) =>
        new() { ["value"] = choice.Value, ["index"] = choice.Index, ["score"] = choice.Score, ["synonym"] = choice.Synonym };

    private static JsonObject WithoutSynonym(FoundValue value) =>
        new() { ["value"] = value.Value, ["index"] = value.Index, ["score"] = value.Score };

    private static List<SortedValue> Values(JsonElement row) =>
        row.Items("values").Select((value, index) => new SortedValue { Value = value.GetString(), Index = index }).ToList();

    private static FindValuesOptions? Search(JsonElement row) => row.Member("find") is not { } find ? null : new FindValuesOptions
    {
        AllowPartialMatches = find.Flag("allowPartialMatches"),
        MaxTokenDistance = find.Number("maxTokenDistance"),
    };

    private static JsonArray Tokens(List<Token> tokens) => new([.. tokens.Select(token => new JsonObject
    {
        ["text"] = token.Text,
        ["normalized"] = token.Normalized,
        ["start"] = token.Start,
        ["end"] = token.End,
    })]);

    private static JsonObject English()
    {
        var model = PromptCultureModels.English;
        return new JsonObject
        {
            ["Locale"] = model.Locale,
            ["Separator"] = model.Separator,
            ["InlineOr"] = model.InlineOr,
            ["InlineOrMore"] = model.InlineOrMore,
            ["YesInLanguage"] = model.YesInLanguage,
            ["NoInLanguage"] = model.NoInLanguage,
        };
    }
}
