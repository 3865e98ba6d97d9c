using System.Text.Json;
using BotBuilder.Contract.Tests.Recorded;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;

namespace BotBuilder.Contract.Tests.DialogStack;

/// <summary>A component whose dialogs and interruptions stand in a row.</summary>
internal sealed class ScriptedComponent : ComponentDialog
{
    private readonly Scenario _scenario;
    private readonly JsonElement _given;

    public ScriptedComponent(Scenario scenario, string id, JsonElement given)
        : base(id)
    {
        _scenario = scenario;
        _given = given;
        foreach (var dialog in given.Items("dialogs"))
        {
            AddDialog(ScenarioDialogs.Make(scenario, dialog));
        }

        InitialDialogId = given.Text("initial") ?? InitialDialogId;
    }

    public override Task<bool> OnDialogEventAsync(DialogContext dc, DialogEvent e, CancellationToken cancellationToken)
    {
        Trace($"event {e.Name}");
        return base.OnDialogEventAsync(dc, e, cancellationToken);
    }

    protected override Task<DialogTurnResult> OnBeginDialogAsync(
        DialogContext innerDc, object options, CancellationToken cancellationToken = default)
    {
        Trace($"OnBegin {ScenarioValues.ToText(options)}");
        return base.OnBeginDialogAsync(innerDc, options, cancellationToken);
    }

    protected override async Task<DialogTurnResult> OnContinueDialogAsync(DialogContext innerDc, CancellationToken cancellationToken = default)
    {
        Trace("OnContinue");
        if (innerDc.Context.Activity.Text is { } text && _given.Member("interrupt")?.Member(text) is { } operations)
        {
            var script = new Script(_scenario, innerDc, new ScriptNames(innerDc));
            return (await script.RunAsync(operations.EnumerateArray(), cancellationToken))!;
        }

        return await base.OnContinueDialogAsync(innerDc, cancellationToken);
    }

    protected override Task<DialogTurnResult> EndComponentAsync(DialogContext outerDc, object result, CancellationToken cancellationToken)
    {
        Trace($"EndComponent {ScenarioValues.ToText(result)}");
        return base.EndComponentAsync(outerDc, result, cancellationToken);
    }

    protected override Task OnEndDialogAsync(
        ITurnContext context, DialogInstance instance, DialogReason reason, CancellationToken cancellationToken = default)
    {
        Trace($"OnEnd {reason}");
        return base.OnEndDialogAsync(context, instance, reason, cancellationToken);
    }

    protected override Task OnRepromptDialogAsync(
        ITurnContext turnContext, DialogInstance instance, CancellationToken cancellationToken = default)
    {
        Trace("OnReprompt");
        return base.OnRepromptDialogAsync(turnContext, instance, cancellationToken);
    }

    private void Trace(string line)
    {
        if (_given.Flag("trace"))
        {
            _scenario.Log($"{Id}.{line}");
        }
    }
}
