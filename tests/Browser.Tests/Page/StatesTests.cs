using NumbnessBot.Browser.Tests.Playing;

namespace NumbnessBot.Browser.Tests.Page;

/// <summary>Every state of the page, on a phone and at a desk, light and dark: nothing for axe to find, and a picture to look at.</summary>
[Collection(Chromium.Name)]
public sealed class StatesTests(Chromium chromium)
{
    [SkippableTheory]
    [InlineData(ChatPage.Phone, false)]
    [InlineData(ChatPage.Phone, true)]
    [InlineData(ChatPage.Desk, false)]
    [InlineData(ChatPage.Desk, true)]
    public async Task Axe_finds_nothing_in_any_state(int width, bool dark)
    {
        Skip.If(dark && !Repository.WantsAll, "The dark pages are looked at with NUMBNESS_TESTS=all.");
        await using var host = await ChatHost.StartAsync();
        using var wire = new Wire(host.Port);
        await using var chat = await ChatPage.OpenAsync(chromium, wire.Url, width, dark);
        var faults = new List<string>();
        async Task LookAsync(string state)
        {
            await chat.ShootAsync(state);
            faults.AddRange((await chat.AxeAsync()).Select(f => $"{state}: {f}"));
        }

        Assert.Equal(dark ? "dark" : "light", await chat.Page.EvaluateAsync<string>("document.documentElement.dataset.theme"));
        await LookAsync("start");
        await chat.ChooseAsync("Yes, that's all right");
        await LookAsync("opening");
        await chat.SayAsync("my lower back has been numb since Tuesday");
        await LookAsync("question");
        await chat.SayAsync("what is sciatica?");
        await LookAsync("topic");
        await chat.SayAsync("38");
        await chat.Answer.GetByLabel("Fainted, had a fit, or can't be woken").CheckAsync();
        await LookAsync("tick-list");
        await chat.Page.ClickAsync("#menu-button");
        await LookAsync("menu");
        await chat.Page.Keyboard.PressAsync("Escape");
        wire.Cut();
        await chat.Page.WaitForSelectorAsync("body[data-state=lost]");
        await LookAsync("error");
        wire.Mend();
        await chat.Page.WaitForSelectorAsync("body[data-state=connected]");
        await chat.SayAsync("now i cant feel when i wee");
        await chat.Page.SelectOptionAsync("#country", "GB");
        await LookAsync("emergency");

        Assert.Empty(faults);
        Assert.Empty(await chat.ReportsAsync());
    }

    [SkippableFact]
    public async Task Enlarged_to_200_percent_nothing_is_cut_off()
    {
        await using var host = await ChatHost.StartAsync();
        await using var chat = await ChatPage.OpenAsync(chromium, host.Url, ChatPage.Desk / 2, scale: 2);
        await chat.Page.SetViewportSizeAsync(ChatPage.Desk / 2, 400);
        await chat.ChooseAsync("Yes, that's all right");
        await chat.ShootAsync("enlarged");

        Assert.Equal(0, await chat.Page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth"));
        await chat.Box.ScrollIntoViewIfNeededAsync();
        Assert.True(await chat.Box.IsVisibleAsync());
    }

    [SkippableFact]
    public async Task Read_from_right_to_left_nothing_is_cut_off()
    {
        await using var host = await ChatHost.StartAsync();
        await using var chat = await ChatPage.OpenAsync(chromium, host.Url, ChatPage.Phone);
        await chat.Page.EvaluateAsync("document.documentElement.dir = 'rtl'");
        await chat.ShootAsync("right-to-left");

        Assert.Equal(0, await chat.Page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth"));
        Assert.True(await chat.Page.EvaluateAsync<bool>("document.querySelector('.brand').getBoundingClientRect().left > document.querySelector('.menu').getBoundingClientRect().left"));
    }
}
