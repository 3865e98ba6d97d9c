using System.Text.Json;
using BotBuilder.Contract.Tests.Recorded;
using Microsoft.Bot.Builder.Dialogs;

namespace BotBuilder.Contract.Tests.DialogStack;

/// <summary>Stored dialog state is text that somebody else may have touched.</summary>
public sealed class StoredTypeNameTests
{
    [StandInFact]
    public void Stored_text_cannot_ask_for_a_class()
    {
        var name = typeof(FileInfo).AssemblyQualifiedName;
        var json = JsonSerializer.Serialize(new { state = new { x = new Dictionary<string, object> { ["$type"] = name!, ["$value"] = new { a = 1 } } } });

        var instance = JsonSerializer.Deserialize<DialogInstance>(json)!;

        Assert.Equal(new Dictionary<string, object> { ["a"] = 1 }, instance.State["x"]);
    }

    [StandInFact]
    public async Task Members_that_a_person_sent_cannot_pass_for_the_name_of_a_type()
    {
        var sent = new Dictionary<string, object> { ["$type"] = "Int64", ["$value"] = 5 };

        Assert.Equal(sent, await TwoTurns.StoredValueAsync(sent));
    }

    [StandInFact]
    public void A_class_that_this_process_does_not_know_is_read_as_plain_values()
    {
        const string json = """{"id":"d","state":{"x":{"$type":"Old.Profile, Old","$value":{"Name":"Ada","Age":40}},"y":2.0}}""";

        var instance = JsonSerializer.Deserialize<DialogInstance>(json)!;

        Assert.Equal(new Dictionary<string, object> { ["Name"] = "Ada", ["Age"] = 40 }, instance.State["x"]);
        Assert.Equal(2.0, instance.State["y"]);
    }

    [StandInFact]
    public void State_that_was_not_written_by_dialogs_is_still_read()
    {
        const string json = """{"state":{"half":{"$type":"x","a":[1,{"b":null}]},"odd":{"$type":"PromptOptions","$value":5}}}""";

        var state = JsonSerializer.Deserialize<DialogInstance>(json)!.State;

        var half = Assert.IsType<Dictionary<string, object>>(state["half"]);
        Assert.Equal("x", half["$type"]);
        Assert.Equal([1, new Dictionary<string, object?> { ["b"] = null }], Assert.IsType<List<object>>(half["a"]));
        Assert.Equal(5, state["odd"]);
        Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<DialogInstance>("""{"state":[]}"""));
    }

    [StandInFact]
    public void A_running_prompt_survives_plain_JSON()
    {
        var instance = new DialogInstance
        {
            Id = "p",
            State = new Dictionary<string, object>
            {
                ["options"] = new PromptOptions { Choices = [new("left")], Style = Microsoft.Bot.Builder.Dialogs.Choices.ListStyle.List },
                ["dialogs"] = new DialogState([new DialogInstance { Id = "inner", State = new Dictionary<string, object> { ["n"] = 1L } }]),
            },
        };

        var stored = JsonSerializer.Deserialize<DialogInstance>(JsonSerializer.Serialize(instance))!;

        var options = Assert.IsType<PromptOptions>(stored.State["options"]);
        Assert.Equal("left", Assert.Single(options.Choices).Value);
        Assert.Equal(Microsoft.Bot.Builder.Dialogs.Choices.ListStyle.List, options.Style);
        Assert.Equal(1L, Assert.Single(Assert.IsType<DialogState>(stored.State["dialogs"]).DialogStack).State["n"]);
    }
}
