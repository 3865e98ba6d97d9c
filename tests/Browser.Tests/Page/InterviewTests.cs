using NumbnessBot.Browser.Tests.Playing;

namespace NumbnessBot.Browser.Tests.Page;

/// <summary>The whole interview in a real browser, to each level of advice.</summary>
[Collection(Chromium.Name)]
public sealed class InterviewTests(Chromium chromium)
{
    private const string Back = "my lower back has been numb since Tuesday";

    private static readonly Dictionary<string, Patient> patients = new()
    {
        ["self-care"] = new("my lower back goes numb after long drives, fine after I walk about")
        {
            Answers = { ["onset.course"] = ["It comes and goes"], ["location.side"] = ["In the middle"] },
        },
        ["soon"] = new(Back),
        ["today"] = new(Back) { Says = { ["screen.toilet"] = "not sure about wiping" }, IsUnsure = true },
        ["crisis"] = new(Back) { Answers = { ["screen.body"] = ["Thoughts of harming yourself, or feeling there is no point"] } },
        ["emergency"] = new(Back) { Answers = { ["screen.toilet"] = ["Can't feel the urine while it comes out", "Wiping after the toilet feels different"] } },
    };

    [SkippableTheory]
    [InlineData("self-care", "status")]
    [InlineData("soon", "status")]
    [InlineData("today", "status")]
    [InlineData("crisis", "alert")]
    [InlineData("emergency", "alert")]
    public async Task An_interview_by_buttons_and_lists_ends_in_advice_that_stays_in_view(string level, string role)
    {
        await using var host = await ChatHost.StartAsync();
        await using var chat = await ChatPage.OpenAsync(chromium, host.Url);
        await patients[level].PlayAsync(chat);

        Assert.Equal($"advice {level}", await chat.Advice.GetAttributeAsync("class"));
        Assert.Equal(role, await chat.Advice.Locator("[role]").GetAttributeAsync("role"));
        Assert.Empty(await chat.AxeAsync());
        await chat.ShootAsync($"advice-{level}");

        await chat.SayAsync("thank you");
        Assert.True(await chat.Advice.IsVisibleAsync());
        Assert.Empty(chat.Complaints);
        Assert.Empty(await chat.ReportsAsync());
        Assert.All(chat.Requests, r => Assert.True(IsOwn(r, host.Url), $"It asked for {r}."));
    }

    [SkippableFact]
    public async Task An_emergency_in_the_first_message_is_announced_with_the_number_of_the_chosen_country()
    {
        await using var host = await ChatHost.StartAsync(("Clinic:Country", "GB"));
        await using var chat = await ChatPage.OpenAsync(chromium, host.Url, ChatPage.Phone);
        await chat.SayAsync("my back is numb since friday and now i cant feel when i wee");

        Assert.Equal("advice emergency", await chat.Advice.GetAttributeAsync("class"));
        Assert.Equal("tel:999", await chat.Advice.GetByRole(Microsoft.Playwright.AriaRole.Link).GetAttributeAsync("href"));
        Assert.Contains("Why:", await chat.Bubbles.Last.TextContentAsync() ?? "", StringComparison.Ordinal);

        await chat.Page.SelectOptionAsync("#country", "AU");
        Assert.Equal("tel:000", await chat.Advice.GetByRole(Microsoft.Playwright.AriaRole.Link).GetAttributeAsync("href"));
        Assert.Equal("tel:000", await chat.Page.Locator("#dial a").GetAttributeAsync("href"));
    }

    [SkippableFact]
    public async Task A_country_picked_from_the_list_answers_the_question_for_it()
    {
        await using var host = await ChatHost.StartAsync();
        await using var chat = await ChatPage.OpenAsync(chromium, host.Url);
        await chat.SayAsync("my back is numb since friday and now i cant feel when i wee");
        await chat.AskedAsync("about.country");
        await chat.Page.SelectOptionAsync("#country", "ES");
        await chat.Bubbles.GetByText("In Spain: 112").WaitForAsync();

        Assert.Equal("tel:112", await chat.Page.Locator("#dial a").GetAttributeAsync("href"));
    }

    [SkippableFact]
    public async Task A_tick_list_takes_one_click_a_line_and_its_titles_are_the_answer()
    {
        await using var host = await ChatHost.StartAsync();
        await using var chat = await ChatPage.OpenAsync(chromium, host.Url, ChatPage.Phone);
        await chat.ChooseAsync("Yes, that's all right");
        await chat.SayAsync(Back);
        await chat.SayAsync("38");
        await chat.ChooseAsync("None of these");
        await chat.AskedAsync("screen.toilet");

        var none = chat.Answer.GetByRole(Microsoft.Playwright.AriaRole.Button, new() { Name = "None of these" });
        Assert.True(await none.IsVisibleAsync());
        await chat.Answer.GetByLabel("Leaking or wetting that is new").CheckAsync();
        Assert.False(await none.IsVisibleAsync());
        await chat.TickAsync("Wiping after the toilet feels different");

        var sent = await chat.Bubbles.AllTextContentsAsync();
        Assert.Contains("Wiping after the toilet feels different; Leaking or wetting that is new", sent);
        Assert.Equal("advice emergency", await chat.Advice.GetAttributeAsync("class"));
    }

    /// <summary>Of the page's own origin: http, ws, or data that the page made itself.</summary>
    private static bool IsOwn(string request, string host)
    {
        var address = new Uri(request.StartsWith("blob:", StringComparison.Ordinal) ? request[5..] : request);
        return address.Scheme == "data" || address.Authority == new Uri(host).Authority;
    }
}
