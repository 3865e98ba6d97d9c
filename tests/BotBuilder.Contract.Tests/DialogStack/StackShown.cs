using System.Text.Json.Nodes;
using BotBuilder.Contract.Tests.Recorded;
using Microsoft.Bot.Builder.Dialogs;

namespace BotBuilder.Contract.Tests.DialogStack;

/// <summary>A dialog stack as the rows show it, the active dialog first.</summary>
internal static class StackShown
{
    public static JsonArray Of(IEnumerable<DialogInstance> stack) => new([.. stack.Select(Of)]);

    private static JsonObject Of(DialogInstance instance)
    {
        var state = instance.State;
        var shown = new JsonObject
        {
            ["id"] = instance.Id,
            ["keys"] = ScenarioValues.ToJson(state.Keys.Order(StringComparer.Ordinal).ToList()),
        };
        if (state.TryGetValue("stepIndex", out var step))
        {
            shown["step"] = ScenarioValues.ToJson(step);
            if (state["values"] is IDictionary<string, object> { Count: > 0 } values)
            {
                shown["values"] = ScenarioValues.ToJson(values);
            }

            if (state["options"] is { } options)
            {
                shown["options"] = ScenarioValues.ToJson(options);
            }
        }

        if (state.TryGetValue("state", out var promptState))
        {
            shown["promptState"] = ScenarioValues.ToJson(promptState);
        }

        if (state.TryGetValue(ComponentDialog.PersistedDialogState, out var inner))
        {
            shown["inner"] = Of(((DialogState)inner).DialogStack);
        }

        return shown;
    }
}
