using NumbnessBot.Browser.Tests.Playing;

namespace NumbnessBot.Browser.Tests.Page;

/// <summary>The interview without a mouse.</summary>
[Collection(Chromium.Name)]
public sealed class KeyboardTests(Chromium chromium)
{
    [SkippableFact]
    public async Task An_emergency_is_reached_by_keyboard_alone_and_the_focus_is_never_lost()
    {
        await using var host = await ChatHost.StartAsync();
        await using var chat = await ChatPage.OpenAsync(chromium, host.Url);
        var keys = chat.Page.Keyboard;
        await keys.PressAsync("Tab");
        Assert.Equal("skip", await FocusAsync(chat));
        await keys.PressAsync("Enter");
        Assert.Equal("message", await FocusAsync(chat));

        await keys.PressAsync("Shift+Tab");
        await keys.PressAsync("Shift+Tab");
        await keys.PressAsync("Enter");
        await chat.AskedAsync("opening");
        Assert.Equal("message", await FocusAsync(chat));
        await keys.TypeAsync("my lower back has been numb since Tuesday");
        await keys.PressAsync("Enter");
        await chat.AskedAsync("about.age");
        Assert.Equal("message", await FocusAsync(chat));
        await keys.TypeAsync("38");
        await keys.PressAsync("Enter");
        await chat.AskedAsync("screen.now");

        await keys.PressAsync("Shift+Tab");
        await keys.PressAsync("Shift+Tab");
        Assert.Equal("None of these", await FocusAsync(chat));
        await keys.PressAsync("Space");
        await chat.AskedAsync("screen.toilet");
        Assert.Equal("FIELDSET", await FocusAsync(chat));

        await keys.PressAsync("Tab");
        await keys.PressAsync("Space");
        await keys.PressAsync("Enter");
        await chat.Page.WaitForSelectorAsync("#advice.emergency");
        await chat.AnsweredAsync();
        Assert.Equal("message", await FocusAsync(chat));
    }

    [SkippableFact]
    public async Task The_menu_opens_and_closes_by_keyboard()
    {
        await using var host = await ChatHost.StartAsync();
        await using var chat = await ChatPage.OpenAsync(chromium, host.Url);
        await chat.Page.FocusAsync("#menu-button");
        await chat.Page.Keyboard.PressAsync("Enter");
        await chat.Page.Keyboard.PressAsync("Tab");
        Assert.Equal("theme-button", await FocusAsync(chat));
        await chat.Page.Keyboard.PressAsync("Enter");
        Assert.Equal("dark", await chat.Page.EvaluateAsync<string>("document.documentElement.dataset.theme"));
        Assert.Equal("menu-button", await FocusAsync(chat));

        await chat.Page.ReloadAsync();
        Assert.Equal("dark", await chat.Page.EvaluateAsync<string>("document.documentElement.dataset.theme"));
    }

    private static Task<string> FocusAsync(ChatPage chat) => chat.Page.EvaluateAsync<string>(
        "(({ id, className, tagName, textContent }) => id || className === 'skip' && className || tagName === 'BUTTON' && textContent || tagName)(document.activeElement)");
}
