using System.Text.Json;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Builder.Dialogs.Choices;
using Microsoft.Bot.Schema;

namespace BotBuilder.Contract.Tests.DialogStack;

/// <summary>The prompts that rows name.</summary>
internal static class PromptMaking
{
    public static Dialog Make(string id, JsonElement row, Action<string>? log = null) => (row.Text("prompt") ?? row.Text("type")) switch
    {
        "text" => new TextPrompt(id, Validators.Named<string>(row, log)),
        "int" => new NumberPrompt<int>(id, Validators.Named<int>(row, log), row.Text("defaultLocale")),
        "long" => new NumberPrompt<long>(id, Validators.Named<long>(row, log), row.Text("defaultLocale")),
        "double" => new NumberPrompt<double>(id, Validators.Named<double>(row, log), row.Text("defaultLocale")),
        "decimal" => new NumberPrompt<decimal>(id, Validators.Named<decimal>(row, log), row.Text("defaultLocale")),
        "datetime" => new DateTimePrompt(id, Validators.Named<IList<DateTimeResolution>>(row, log), row.Text("defaultLocale")),
        "attachment" => new AttachmentPrompt(id, Validators.Named<IList<Attachment>>(row, log)),
        "choice" => Choice(id, row, log),
        "confirm" => Confirm(id, row, log),
        var prompt => throw new InvalidOperationException($"There is no prompt '{prompt}'."),
    };

    private static ChoicePrompt Choice(string id, JsonElement row, Action<string>? log)
    {
        var prompt = new ChoicePrompt(id, Validators.Named<FoundChoice>(row, log), row.Text("defaultLocale"))
        {
            ChoiceOptions = row.Member("choiceOptions").Wording(),
        };
        prompt.Style = row.Style("promptStyle") ?? prompt.Style;
        if (row.Member("recognizerOptions") is { } search)
        {
            prompt.RecognizerOptions = new FindChoicesOptions
            {
                AllowPartialMatches = search.Flag("allowPartialMatches"),
                MaxTokenDistance = search.Number("maxTokenDistance"),
                NoAction = search.Flag("noAction"),
                NoValue = search.Flag("noValue"),
                RecognizeNumbers = search.Member("recognizeNumbers") is not { ValueKind: JsonValueKind.False },
                RecognizeOrdinals = search.Member("recognizeOrdinals") is not { ValueKind: JsonValueKind.False },
            };
        }

        return prompt;
    }

    private static ConfirmPrompt Confirm(string id, JsonElement row, Action<string>? log)
    {
        var prompt = new ConfirmPrompt(id, Validators.Named<bool>(row, log), row.Text("defaultLocale"))
        {
            ChoiceOptions = row.Member("choiceOptions").Wording(),
        };
        prompt.Style = row.Style("promptStyle") ?? prompt.Style;
        if (row.Choices("confirmChoices") is { } answers)
        {
            prompt.ConfirmChoices = Tuple.Create(answers[0], answers[1]);
        }

        return prompt;
    }
}
