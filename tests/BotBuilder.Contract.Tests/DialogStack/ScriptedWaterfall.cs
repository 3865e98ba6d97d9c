using System.Text.Json;
using BotBuilder.Contract.Tests.Recorded;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;

namespace BotBuilder.Contract.Tests.DialogStack;

/// <summary>A waterfall whose steps stand in a row.</summary>
internal sealed class ScriptedWaterfall(Scenario scenario, string id, JsonElement given) : WaterfallDialog(id, Steps(scenario, given))
{
    private readonly bool _trace = given.Flag("trace");

    public override Task<DialogTurnResult> ResumeDialogAsync(
        DialogContext dc, DialogReason reason, object result, CancellationToken cancellationToken = default)
    {
        Trace($"resume {reason} {ScenarioValues.ToText(result)}");
        return base.ResumeDialogAsync(dc, reason, result, cancellationToken);
    }

    public override Task EndDialogAsync(
        ITurnContext turnContext, DialogInstance instance, DialogReason reason, CancellationToken cancellationToken = default)
    {
        Trace($"end {reason}");
        return base.EndDialogAsync(turnContext, instance, reason, cancellationToken);
    }

    public override Task RepromptDialogAsync(ITurnContext turnContext, DialogInstance instance, CancellationToken cancellationToken = default)
    {
        Trace("reprompt");
        return base.RepromptDialogAsync(turnContext, instance, cancellationToken);
    }

    public override Task<bool> OnDialogEventAsync(DialogContext dc, DialogEvent e, CancellationToken cancellationToken)
    {
        Trace($"event {e.Name} bubble={(e.Bubble ? "true" : "false")}");
        return base.OnDialogEventAsync(dc, e, cancellationToken);
    }

    private static IEnumerable<WaterfallStep> Steps(Scenario scenario, JsonElement given) => given.Items("steps").Select(operations =>
        new WaterfallStep(async (step, cancellation) =>
            (await new Script(scenario, step, ScriptNames.Of(step)).RunAsync(operations.EnumerateArray(), cancellation))!));

    private void Trace(string line)
    {
        if (_trace)
        {
            scenario.Log($"{Id}.{line}");
        }
    }
}
