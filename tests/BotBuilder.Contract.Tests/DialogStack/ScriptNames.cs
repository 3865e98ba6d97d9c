using BotBuilder.Contract.Tests.Recorded;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Builder.Dialogs.Choices;

namespace BotBuilder.Contract.Tests.DialogStack;

/// <summary>What stands for {names} in the texts of a scenario.</summary>
internal sealed class ScriptNames(DialogContext dc, object? options = null, object? result = null, DialogReason? reason = null)
{
    public static ScriptNames Of(WaterfallStepContext step) => new(step, step.Options, step.Result, step.Reason);

    public object? Find(string name) => name switch
    {
        "result" => result,
        "result.value" => ((FoundChoice)result!).Value,
        "options" => options,
        "reason" => reason?.ToString(),
        "index" => ((WaterfallStepContext)dc).Index,
        "text" => dc.Context.Activity.Text,
        "active" => dc.ActiveDialog?.Id,
        "parent" => dc.Parent?.ActiveDialog?.Id,
        "child" => dc.Child?.ActiveDialog?.Id,
        _ when name.StartsWith("values.", StringComparison.Ordinal) => ((WaterfallStepContext)dc).Values.TryGetValue(name[7..], out var value) ? value : null,
        _ when name.StartsWith("state.", StringComparison.Ordinal) => dc.ActiveDialog!.State.TryGetValue(name[6..], out var value) ? value : null,
        _ => throw new InvalidOperationException($"There is no name '{name}'."),
    };

    /// <summary>A text that is only one name is the value itself.</summary>
    public object? Value(string text) =>
        text.Length > 2 && text[0] == '{' && text.IndexOf('}', StringComparison.Ordinal) == text.Length - 1 ? Find(text[1..^1]) : Fill(text);

    public string Fill(string text)
    {
        for (var open = text.IndexOf('{', StringComparison.Ordinal); open >= 0; open = text.IndexOf('{', open))
        {
            var close = text.IndexOf('}', open);
            var value = ScenarioValues.ToText(Find(text[(open + 1)..close]));
            text = text[..open] + value + text[(close + 1)..];
            open += value.Length;
        }

        return text;
    }
}
