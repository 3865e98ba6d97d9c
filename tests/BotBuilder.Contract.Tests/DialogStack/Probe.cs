using System.Text.Json;
using BotBuilder.Contract.Tests.Recorded;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;

namespace BotBuilder.Contract.Tests.DialogStack;

/// <summary>A bare dialog that tells of each call.</summary>
internal sealed class Probe(Scenario scenario, string id, JsonElement given) : Dialog(id)
{
    public override async Task<DialogTurnResult> BeginDialogAsync(
        DialogContext dc, object? options = null, CancellationToken cancellationToken = default)
    {
        Log($"begin {ScenarioValues.ToText(options)}");
        return (await ScriptOf(dc, new ScriptNames(dc, options)).RunAsync(given.Items("begin"), cancellationToken))!;
    }

    public override async Task<DialogTurnResult> ContinueDialogAsync(DialogContext dc, CancellationToken cancellationToken = default)
    {
        Log($"continue {ScenarioValues.ToText(dc.Context.Activity.Text)}");
        return given.Member("continue") is null
            ? await base.ContinueDialogAsync(dc, cancellationToken)
            : (await ScriptOf(dc, new ScriptNames(dc)).RunAsync(given.Items("continue"), cancellationToken))!;
    }

    public override async Task<DialogTurnResult> ResumeDialogAsync(
        DialogContext dc, DialogReason reason, object? result = null, CancellationToken cancellationToken = default)
    {
        Log($"resume {reason} {ScenarioValues.ToText(result)}");
        return given.Member("resume") is null
            ? await base.ResumeDialogAsync(dc, reason, result, cancellationToken)
            : (await ScriptOf(dc, new ScriptNames(dc, null, result, reason)).RunAsync(given.Items("resume"), cancellationToken))!;
    }

    public override Task RepromptDialogAsync(ITurnContext turnContext, DialogInstance instance, CancellationToken cancellationToken = default)
    {
        Log("reprompt");
        return base.RepromptDialogAsync(turnContext, instance, cancellationToken);
    }

    public override Task EndDialogAsync(
        ITurnContext turnContext, DialogInstance instance, DialogReason reason, CancellationToken cancellationToken = default)
    {
        Log($"end {reason}");
        return base.EndDialogAsync(turnContext, instance, reason, cancellationToken);
    }

    protected override Task<bool> OnPreBubbleEventAsync(DialogContext dc, DialogEvent e, CancellationToken cancellationToken)
    {
        Log($"preBubble {e.Name}");
        return Task.FromResult(Handles("handlesPre", e.Name));
    }

    protected override Task<bool> OnPostBubbleEventAsync(DialogContext dc, DialogEvent e, CancellationToken cancellationToken)
    {
        Log($"postBubble {e.Name}");
        return Task.FromResult(Handles("handlesPost", e.Name));
    }

    private bool Handles(string list, string name) => given.Items(list).Any(handled => handled.GetString() == name);

    private Script ScriptOf(DialogContext dc, ScriptNames names) => new(scenario, dc, names);

    private void Log(string line) => scenario.Log($"{Id}.{line}");
}
