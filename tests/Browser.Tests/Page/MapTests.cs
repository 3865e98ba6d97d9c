using Microsoft.Playwright;
using NumbnessBot.Browser.Tests.Playing;

namespace NumbnessBot.Browser.Tests.Page;

/// <summary>The map of the body beside the list of places.</summary>
[Collection(Chromium.Name)]
public sealed class MapTests(Chromium chromium)
{
    private static readonly Patient patient = new("my back has been numb since Tuesday")
    {
        Answers = { ["location.side"] = ["In the middle"], ["onset.course"] = ["It comes and goes"] },
    };

    [SkippableTheory]
    [InlineData(ChatPage.Phone, false)]
    [InlineData(ChatPage.Desk, false)]
    [InlineData(ChatPage.Desk, true)]
    public async Task Areas_of_every_view_and_the_list_are_one_answer(int width, bool dark)
    {
        await using var host = await ChatHost.StartAsync();
        await using var chat = await ChatPage.OpenAsync(chromium, host.Url, width, dark);
        await ToMapAsync(chat);
        await chat.ShootAsync("map");

        await Area(chat, "body-back", "lower-back").ClickAsync();
        await Area(chat, "body-side", "buttock").ClickAsync();
        Assert.True(await chat.Answer.GetByRole(AriaRole.Checkbox, new() { Name = "Lower back" }).And(chat.Answer.Locator("input")).IsCheckedAsync());
        await chat.Answer.Locator("label", new() { HasTextString = "Neck" }).ClickAsync();
        Assert.Equal("true", await Area(chat, "body-back", "neck").GetAttributeAsync("aria-checked"));
        Assert.Equal("url(#marked-area)", await Area(chat, "body-side", "neck").GetAttributeAsync("fill"));
        Assert.Empty(await chat.AxeAsync());
        await chat.ShootAsync("map-marked");

        await Area(chat, "body-back", "neck").ClickAsync();
        Assert.Equal("false", await Area(chat, "body-back", "neck").GetAttributeAsync("aria-checked"));
        await chat.Answer.Locator("button[type=submit]").ClickAsync();
        await chat.AnsweredAsync();

        Assert.Contains("Lower back; Buttock", await chat.Bubbles.AllTextContentsAsync());
        Assert.NotEqual("location.region", await chat.QuestionAsync());
        Assert.Empty(chat.Complaints);
        Assert.Empty(await chat.ReportsAsync());
    }

    [SkippableFact]
    public async Task The_map_is_reached_and_ticked_by_keyboard_and_each_place_once()
    {
        await using var host = await ChatHost.StartAsync();
        await using var chat = await ChatPage.OpenAsync(chromium, host.Url);
        await ToMapAsync(chat);
        await chat.Page.EvaluateAsync("document.querySelector('#answer fieldset').focus()");
        var named = new List<string?>();
        for (var stop = 0; stop < 7; stop++)
        {
            await chat.Page.Keyboard.PressAsync("Tab");
            named.Add(await chat.Page.EvaluateAsync<string?>("document.activeElement.getAttribute('aria-label')"));
            await chat.Page.Keyboard.PressAsync("Space");
        }

        Assert.Equal(7, named.Where(n => n is not null).Distinct().Count());
        Assert.Equal(7, await chat.Answer.Locator("input:checked").CountAsync());
        await chat.Page.Keyboard.PressAsync("Space");
        Assert.Equal("false", await chat.Page.EvaluateAsync<string?>("document.activeElement.getAttribute('aria-checked')"));
        await chat.ShootAsync("map-keyboard");
    }

    [SkippableFact]
    public async Task The_review_shows_the_marked_map_and_says_what_is_marked()
    {
        await using var host = await ChatHost.StartAsync();
        await using var chat = await ChatPage.OpenAsync(chromium, host.Url);
        var seen = "";
        await new Patient(patient.First) { Answers = patient.Answers, Says = { ["location.region"] = "neck and lower back" } }.PlayAsync(chat, async question =>
        {
            if (question == "review")
            {
                await chat.ShootAsync("review");
                seen = await chat.Answer.Locator(".map.seen svg").First.GetAttributeAsync("aria-label") ?? "";
                Assert.Empty(await chat.AxeAsync());
            }
        });

        Assert.Equal("A map of the body. Marked on it: Neck, Lower back.", seen);
        Assert.Equal(0, await chat.Page.Locator("#talk .ac-adaptiveCard, #talk .webchat__adaptive-card-renderer").CountAsync());
    }

    [SkippableFact]
    public async Task A_topic_is_shown_with_its_picture_from_this_host_whatever_its_public_address()
    {
        await using var host = await ChatHost.StartAsync(("PublicUrl", "https://bot.example.org"));
        await using var chat = await ChatPage.OpenAsync(chromium, host.Url);
        await chat.ChooseAsync("Yes, that's all right");
        await chat.SayAsync("what is sciatica?");
        var picture = chat.Page.GetByAltText("A strip runs from the buttock down the back of one leg to the foot.");
        await picture.WaitForAsync();
        await chat.Page.WaitForFunctionAsync("(image) => image.complete && image.naturalWidth > 0", await picture.ElementHandleAsync());

        Assert.StartsWith($"{host.Url}/pictures/", await picture.GetAttributeAsync("src"), StringComparison.Ordinal);
        Assert.Empty(await chat.AxeAsync());
        await chat.ShootAsync("topic-picture");
    }

    private static async Task ToMapAsync(ChatPage chat)
    {
        await chat.ChooseAsync("Yes, that's all right");
        await chat.SayAsync(patient.First);
        for (var asked = 0; asked < 20 && await chat.QuestionAsync() != "location.region"; asked++)
        {
            var none = chat.Answer.Locator("button.choice", new() { HasTextString = "None of these" });
            var no = chat.Answer.GetByRole(AriaRole.Button, new() { Name = "No", Exact = true });
            await (await none.IsVisibleAsync() ? chat.ChooseAsync("None of these")
                : await no.IsVisibleAsync() ? chat.ChooseAsync("No")
                : chat.SayAsync(await chat.QuestionAsync() == "about.age" ? "38" : "not sure"));
        }

        Assert.Equal("location.region", await chat.QuestionAsync());
    }

    private static ILocator Area(ChatPage chat, string view, string place) =>
        chat.Answer.Locator($"[data-view={view}] [data-area={place}]").First;
}
