using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.Bot.Builder.Dialogs;

namespace BotBuilder.Contract.Tests.DialogStack;

/// <summary>What a row does with the stack in one turn.</summary>
internal sealed class DialogTurn(Scenario scenario, Func<Task<DialogContext>> newContext)
{
    /// <param name="turn">The turn of the row.</param>
    /// <param name="keepFaults">Whether a fault is recorded and the next operation runs.</param>
    public async Task RunAsync(JsonElement turn, bool keepFaults)
    {
        var dc = await newContext();
        var operations = turn.Member("do") is null ? [JsonDocument.Parse("""{"continue":true}""").RootElement] : turn.Items("do");
        foreach (var operation in operations)
        {
            try
            {
                dc = await RunAsync(dc, operation);
            }
            catch (Exception fault) when (keepFaults)
            {
                scenario.Observed.Threw(fault);
            }
        }

        scenario.Observed.Add("stack", StackShown.Of(dc.Stack));
    }

    private async Task<DialogContext> RunAsync(DialogContext dc, JsonElement operation)
    {
        var (name, given) = operation.EnumerateObject().Select(member => (member.Name, member.Value)).First();
        var options = operation.Member("options")?.Plain();
        switch (name)
        {
            case "begin":
                scenario.ObserveResult(name, await dc.BeginDialogAsync(given.GetString(), options));
                break;
            case "continue":
                scenario.ObserveResult(name, await dc.ContinueDialogAsync());
                break;
            case "continueOrBegin":
                var result = await dc.ContinueDialogAsync();
                scenario.ObserveResult("continue", result);
                if (result.Status == DialogTurnStatus.Empty)
                {
                    scenario.ObserveResult("begin", await dc.BeginDialogAsync(given.GetString(), options));
                }

                break;
            case "end":
                scenario.ObserveResult(name, await dc.EndDialogAsync(given.Plain()));
                break;
            case "replace":
                scenario.ObserveResult(name, await dc.ReplaceDialogAsync(given.GetString(), options));
                break;
            case "prompt":
                var asked = operation.Flag("noOptions") ? null : Script.PromptOptions(operation);
                scenario.ObserveResult(name, await dc.PromptAsync(given.GetString(), asked));
                break;
            case "cancelAll":
                scenario.ObserveResult(name, await Script.CancelAsync(dc, operation, CancellationToken.None));
                break;
            case "reprompt":
                await dc.RepromptDialogAsync();
                scenario.Observed.Add("done", name);
                break;
            case "emit":
                var bubble = operation.Member("bubble") is not { ValueKind: JsonValueKind.False };
                var value = operation.Member("value")?.Plain();
                scenario.Observed.Add("handled", await dc.EmitEventAsync(given.GetString(), value, bubble, operation.Flag("fromLeaf")));
                break;
            case "find":
                scenario.Observed.Add("found", dc.FindDialog(given.GetString())?.Id);
                break;
            case "where":
                scenario.Observed.Add(new JsonObject
                {
                    ["active"] = dc.ActiveDialog?.Id,
                    ["child"] = dc.Child?.ActiveDialog?.Id,
                    ["grandchild"] = dc.Child?.Child?.ActiveDialog?.Id,
                    ["stackDepth"] = dc.Stack.Count,
                });
                break;
            case "rerun":
                scenario.Observed.Add("done", name);
                return await newContext();
            case "user" or "conv":
                await new Script(scenario, dc, new ScriptNames(dc)).StateAsync(name, given, CancellationToken.None);
                break;
            default:
                throw new InvalidOperationException($"There is no operation '{name}'.");
        }

        return dc;
    }
}
