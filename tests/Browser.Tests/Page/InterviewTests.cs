using NumbnessBot.Browser.Tests.Playing;

namespace NumbnessBot.Browser.Tests.Page;

/// <summary>The whole interview in a real browser, to each level of advice.</summary>
[Collection(Chromium.Name)]
public sealed class InterviewTests(Chromium chromium)
{
    private static readonly Dictionary<string, Patient> patients = new()
    {
        ["self-care"] = new("my lower back goes numb after long drives, fine after I walk about")
        {
            Answers = { ["onset.course"] = ["It comes and goes"], ["location.side"] = ["In the middle"] },
        },
        ["soon"] = new("a patch between my shoulder blades has been numb for months")
        {
            Answers = { ["onset.when"] = ["eight months ago"], ["onset.course"] = ["There all the time"], ["location.side"] = ["Left"] },
        },
        ["today"] = new("my lower back has been numb since Tuesday")
        {
            Answers = { ["screen.body"] = ["Fever, feeling feverish, or shivering"] },
        },
        ["emergency"] = new("my lower back has been numb since Tuesday")
        {
            Answers = { ["screen.toilet"] = ["Can't feel the urine while it comes out", "Wiping after the toilet feels different"] },
        },
        ["crisis"] = new("my lower back has been numb since Tuesday")
        {
            Answers = { ["screen.body"] = ["Thoughts of harming yourself, or feeling there is no point"] },
        },
    };

    [SkippableTheory]
    [InlineData("self-care")]
    [InlineData("soon")]
    [InlineData("today")]
    [InlineData("crisis")]
    [InlineData("emergency")]
    public async Task An_interview_by_its_buttons_ends_in_advice(string level)
    {
        await using var host = await ChatHost.StartAsync();
        await using var chat = await ChatPage.OpenAsync(chromium, host.Url);
        await patients[level].PlayAsync(chat, async q => Console.WriteLine(q));
        Console.WriteLine(level + await chat.Advice.TextContentAsync());
        Assert.Equal($"advice {level}", await chat.Advice.GetAttributeAsync("class"));
    }
}
