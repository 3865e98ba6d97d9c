using System.Text.Json;
using Microsoft.Bot.Builder.Dialogs;

namespace BotBuilder.Contract.Tests.DialogStack;

/// <summary>The dialogs that a scenario describes.</summary>
internal static class ScenarioDialogs
{
    public static Dialog Make(Scenario scenario, JsonElement given)
    {
        var id = given.Text("id")!;
        return given.Text("type") switch
        {
            "waterfall" => new ScriptedWaterfall(scenario, id, given),
            "component" => new ScriptedComponent(scenario, id, given),
            "probe" => new Probe(scenario, id, given),
            _ => PromptMaking.Make(id, given, scenario.Log),
        };
    }

    public static DialogSet MakeSet(Scenario scenario, IEnumerable<JsonElement> given)
    {
        var dialogs = new DialogSet(scenario.Conversation.CreateProperty<DialogState>("dialogState"));
        foreach (var dialog in given)
        {
            dialogs.Add(Make(scenario, dialog));
        }

        return dialogs;
    }
}
