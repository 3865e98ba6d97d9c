using System.Text.Json;
using BotBuilder.Contract.Tests.Recorded;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;

namespace BotBuilder.Contract.Tests.DialogStack;

/// <summary>Runs the operations of a step, or of another place where a dialog acts.</summary>
internal sealed class Script(Scenario scenario, DialogContext dc, ScriptNames names)
{
    /// <summary>Runs them in order; the last one's result is the result of all.</summary>
    public async Task<DialogTurnResult?> RunAsync(IEnumerable<JsonElement> operations, CancellationToken cancellation)
    {
        DialogTurnResult? result = null;
        foreach (var operation in operations)
        {
            result = await RunAsync(operation, cancellation);
        }

        return result;
    }

    private async Task<DialogTurnResult?> RunAsync(JsonElement operation, CancellationToken cancellation)
    {
        var (name, given) = operation.EnumerateObject().Select(member => (member.Name, member.Value)).First();
        switch (name)
        {
            case "say":
                await dc.Context.SendActivityAsync(MessageFactory.Text(names.Fill(given.GetString()!)), cancellation);
                return null;
            case "log":
                scenario.Log(names.Fill(given.GetString()!));
                return null;
            case "set":
                Put(((WaterfallStepContext)dc).Values, given);
                return null;
            case "setState":
                Put(dc.ActiveDialog.State, given);
                return null;
            case "user" or "conv":
                await StateAsync(name, given, cancellation);
                return null;
            case "ifResult":
                var same = Equals(names.Find("result"), given.Plain());
                return await RunAsync(operation.Items(same ? "then" : "else"), cancellation);
            case "throw":
                throw new ScriptedException(given.GetString()!);
            case "wait":
                return Dialog.EndOfTurn;
            case "returnNull":
                return null;
            case "return":
                return new DialogTurnResult(Enum.Parse<DialogTurnStatus>(given.Text("status")!), given.Member("value") is { } value ? Value(value) : null);
            case "next":
                return await ((WaterfallStepContext)dc).NextAsync(Value(given), cancellation);
            case "end":
                return await dc.EndDialogAsync(Value(given), cancellation);
            case "begin":
                return await dc.BeginDialogAsync(given.GetString(), Options(operation), cancellation);
            case "replace":
                return await dc.ReplaceDialogAsync(given.GetString(), Options(operation), cancellation);
            case "prompt":
                return await dc.PromptAsync(given.GetString(), PromptOptions(operation), cancellation);
            case "cancelAll":
                return await CancelAsync(dc, operation, cancellation);
            default:
                throw new InvalidOperationException($"There is no operation '{name}'.");
        }
    }

    public static Task<DialogTurnResult> CancelAsync(DialogContext dc, JsonElement operation, CancellationToken cancellation) =>
        operation.Member("cancelParents") is null && operation.Member("event") is null
            ? dc.CancelAllDialogsAsync(cancellation)
            : dc.CancelAllDialogsAsync(
                operation.Flag("cancelParents"), operation.Text("event"), operation.Member("value")?.Plain(), cancellation);

    public static PromptOptions PromptOptions(JsonElement operation) => new()
    {
        Prompt = operation.Member("text").Prompt(),
        RetryPrompt = operation.Member("retry").Prompt(),
        Choices = operation.Choices("choices"),
        Style = operation.Style("style"),
    };

    public async Task StateAsync(string state, JsonElement given, CancellationToken cancellation)
    {
        var name = given.Text("name")!;
        var property = scenario.Property(state, name);
        switch (given.Text("op"))
        {
            case "get":
                scenario.Log($"{state}.{name}={ScenarioValues.ToText(await property.GetAsync(dc.Context, null, cancellation))}");
                break;
            case "set":
                await property.SetAsync(dc.Context, Value(given.GetProperty("value")), cancellation);
                break;
            case "delete":
                await property.DeleteAsync(dc.Context, cancellation);
                break;
        }
    }

    private object? Options(JsonElement operation) => operation.Member("options") is { } options ? Value(options) : null;

    private object? Value(JsonElement given) => given.ValueKind == JsonValueKind.String ? names.Value(given.GetString()!) : given.Plain();

    private void Put(IDictionary<string, object> target, JsonElement given)
    {
        foreach (var member in given.EnumerateObject())
        {
            target[member.Name] = Value(member.Value)!;
        }
    }
}
