using NumbnessBot.Browser.Tests.Playing;
using NumbnessBot.Proof.Playing;

namespace NumbnessBot.Browser.Tests.Page;

/// <summary>What somebody types to break the page stands on it as they typed it, and does nothing.</summary>
[Collection(Chromium.Name)]
public sealed class NastyWordsTests(Chromium chromium)
{
    [SkippableFact]
    public async Task What_is_typed_is_shown_as_text()
    {
        await using var host = await ChatHost.StartAsync();
        await using var chat = await ChatPage.OpenAsync(chromium, host.Url);
        var alerts = 0;
        chat.Page.Dialog += async (_, dialog) =>
        {
            Interlocked.Increment(ref alerts);
            await dialog.DismissAsync();
        };
        var scripts = await chat.Page.Locator("script").CountAsync();
        string[] typed = [.. Nasty.Texts.Where(text => !text.Any(char.IsControl) && !text.EnumerateRunes().Any(r => r.Value is 0xFFFD or 0xFFFF))];

        foreach (var text in typed)
        {
            await chat.SayAsync(text);
        }

        var shown = await chat.Bubbles.AllTextContentsAsync();
        Assert.All(typed, text => Assert.Contains(shown, bubble => bubble.Contains(text.Trim(), StringComparison.Ordinal)));
        Assert.Equal(0, alerts);
        Assert.Equal(scripts, await chat.Page.Locator("script").CountAsync());
        Assert.Equal(0, await chat.Page.Locator("#talk img, #talk iframe, #talk svg[onload], #talk style, #talk base, #talk math, #talk [onerror], #talk [onmouseover], #talk a[href^='javascript' i], #talk a[href^='data' i]").CountAsync());
        Assert.Empty(chat.Complaints);
        Assert.Empty(await chat.ReportsAsync());
        Assert.DoesNotContain(chat.Requests, request => request.Contains("evil", StringComparison.Ordinal));
    }
}
