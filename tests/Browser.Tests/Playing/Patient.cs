namespace NumbnessBot.Browser.Tests.Playing;

/// <summary>Somebody who answers the interview by its buttons and lists: "none" and "no" unless said otherwise.</summary>
/// <param name="First">What they say in their own words.</param>
internal sealed record Patient(string First)
{
    private const int MostQuestions = 40;

    /// <summary>By question id: titles to tick, or one to type.</summary>
    public Dictionary<string, string[]> Answers { get; init; } = [];

    /// <summary>By question id: a text to type.</summary>
    public Dictionary<string, string> Says { get; init; } = [];

    /// <summary>Answers "not sure" where yes or no is asked.</summary>
    public bool IsUnsure { get; init; }

    /// <summary>From consent to the advice.</summary>
    /// <param name="before">Called before each answer with the question's id.</param>
    /// <param name="until">The id of a question that is left open.</param>
    public async Task PlayAsync(ChatPage chat, Func<string, Task>? before = null, string? until = null)
    {
        await chat.ChooseAsync("Yes, that's all right");
        await chat.SayAsync(First);
        for (var asked = 0; asked < MostQuestions && !await chat.Advice.IsVisibleAsync(); asked++)
        {
            var question = await chat.QuestionAsync();
            if (question == until)
            {
                return;
            }

            await (before?.Invoke(question) ?? Task.CompletedTask);
            await AnswerAsync(chat, question);
        }
    }

    private async Task AnswerAsync(ChatPage chat, string question)
    {
        var kind = await chat.Answer.GetAttributeAsync("data-kind");
        var buttons = await chat.Answer.Locator("button.choice:visible").AllTextContentsAsync();
        if (Answers.TryGetValue(question, out var own))
        {
            await (kind is "multiple" or "region" && buttons.Count > 0 ? chat.TickAsync(own) : chat.SayAsync(own[0]));
        }
        else if (Says.TryGetValue(question, out var text))
        {
            await chat.SayAsync(text);
        }
        else if (IsUnsure && buttons is ["Yes", "No", var unsure])
        {
            await chat.ChooseAsync(unsure);
        }
        else if (buttons.FirstOrDefault(b => b is "None of these" or "No" or "Yes, that's right") is { } plain)
        {
            await chat.ChooseAsync(plain);
        }
        else
        {
            await chat.SayAsync(question switch { "about.age" => "38", "symptoms.pain" => "2", "onset.when" => "three weeks ago", _ => "not sure" });
        }
    }
}
