using System.Text.Json;
using BotBuilder.Contract.Tests.Recorded;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Builder.Dialogs.Choices;

namespace BotBuilder.Contract.Tests.DialogStack;

/// <summary>The validators that rows name.</summary>
internal static class Validators
{
    /// <param name="row">The row or the dialog in it.</param>
    /// <param name="log">Takes what the validator "log" tells.</param>
    public static PromptValidator<T>? Named<T>(JsonElement row, Action<string>? log = null) => row.Text("validator") switch
    {
        null => null,
        "acceptAll" => (_, _) => Task.FromResult(true),
        "rejectAll" => (_, _) => Task.FromResult(false),
        "throw" => (_, _) => throw new ScriptedException("validator"),
        "say" => SayAsync,
        "log" => (prompt, _) =>
        {
            log!($"validator attempt {prompt.AttemptCount} ok={(prompt.Recognized.Succeeded ? "true" : "false")}");
            return Task.FromResult(prompt.Recognized.Succeeded);
        }
        ,
        "giveUpAt3" => (prompt, _) => Task.FromResult(prompt.AttemptCount >= 3 || prompt.Recognized.Succeeded),
        "upper" => (prompt, _) =>
        {
            prompt.Recognized.Value = (T)(object)((string)(object)prompt.Recognized.Value!).ToUpperInvariant();
            return Task.FromResult(true);
        }
        ,
        var name => (prompt, _) => Task.FromResult(prompt.Recognized.Succeeded && Accepts(name, prompt.Recognized.Value)),
    };

    private static async Task<bool> SayAsync<T>(PromptValidatorContext<T> prompt, CancellationToken cancellation)
    {
        if (!prompt.Recognized.Succeeded)
        {
            await prompt.Context.SendActivityAsync($"Attempt {prompt.AttemptCount} did not work.", cancellationToken: cancellation);
        }

        return prompt.Recognized.Succeeded;
    }

    private static bool Accepts(string name, object? value) => (name, value) switch
    {
        ("under10", int number) => number < 10,
        ("long", string text) => text.Length >= 3,
        ("onlyFirst", FoundChoice choice) => choice.Index == 0,
        ("mustBeTrue", bool answer) => answer,
        ("needsDate", IList<DateTimeResolution> readings) => readings.Any(reading => reading.Value is not null),
        _ => throw new InvalidOperationException($"There is no validator '{name}' for {value}."),
    };
}
