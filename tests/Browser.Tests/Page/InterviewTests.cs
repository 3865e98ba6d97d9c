using NumbnessBot.Browser.Tests.Playing;

namespace NumbnessBot.Browser.Tests.Page;

/// <summary>The whole interview in a real browser, to each level of advice.</summary>
[Collection(Chromium.Name)]
public sealed class InterviewTests(Chromium chromium)
{
    private static readonly Dictionary<string, Patient> patients = new()
    {
        ["self-care"] = new("my lower back goes numb after long drives, fine after I walk about"),
        ["soon"] = new("a patch between my shoulder blades has been numb and itchy for months"),
    };

    [SkippableTheory]
    [InlineData("self-care")]
    [InlineData("soon")]
    public async Task An_interview_by_its_buttons_ends_in_advice(string level)
    {
        await using var host = await ChatHost.StartAsync();
        await using var chat = await ChatPage.OpenAsync(chromium, host.Url);
        await patients[level].PlayAsync(chat, async q => Console.WriteLine(q + " " + await chat.Answer.GetAttributeAsync("data-kind") + " " + string.Join("|", await chat.Answer.Locator("label, button").AllTextContentsAsync())));
        Console.WriteLine(await chat.Advice.TextContentAsync());
        Assert.Equal($"advice {level}", await chat.Advice.GetAttributeAsync("class"));
    }
}
