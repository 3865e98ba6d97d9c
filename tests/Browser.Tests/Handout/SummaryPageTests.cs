using Microsoft.Playwright;
using NumbnessBot.Browser.Tests.Playing;

namespace NumbnessBot.Browser.Tests.Handout;

/// <summary>The page for the doctor, from the chat to the print button.</summary>
[Collection(Chromium.Name)]
public sealed class SummaryPageTests(Chromium chromium)
{
    private const string Emergency = "my lower back is numb since friday and now i cant feel when i wee";

    [SkippableTheory]
    [InlineData(ChatPage.Phone, false)]
    [InlineData(ChatPage.Desk, true)]
    public async Task The_chat_offers_it_with_the_advice_and_axe_finds_nothing(int width, bool dark)
    {
        await using var host = await ChatHost.StartAsync();
        await using var chat = await ChatPage.OpenAsync(chromium, host.Url, width, dark);
        Assert.False(await chat.Page.Locator("#summary").IsVisibleAsync());
        await chat.SayAsync(Emergency);

        Assert.Equal(["Open", "Print", "Save as text"], await chat.Page.Locator("#summary a").AllTextContentsAsync());
        Assert.Empty(await chat.AxeAsync());
        await chat.ShootAsync("summary-offered");
        var page = await OpenAsync(chat);

        Assert.Contains("not feeling urine pass", await page.TextContentAsync("main") ?? "", StringComparison.Ordinal);
        Assert.Equal(1, await page.Locator("svg[role=img]").CountAsync());
        Assert.Empty(await chat.AxeAsync(page));
        Assert.Empty(await page.EvaluateAsync<string[]>("window.cspReports"));
        Assert.True(await page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= innerWidth"), "The page scrolls sideways.");
        await page.ScreenshotAsync(new() { Path = Path.Combine(Repository.Screenshots, $"summary-page-{width}-{(dark ? "dark" : "light")}.png"), FullPage = true });
        Assert.Empty(chat.Complaints);
    }

    [SkippableFact]
    public async Task The_print_button_prints_and_the_links_save()
    {
        await using var host = await ChatHost.StartAsync();
        await using var chat = await ChatPage.OpenAsync(chromium, host.Url);
        await chat.SayAsync(Emergency);
        var page = await OpenAsync(chat);
        await page.EvaluateAsync("window.printed = 0; window.print = () => { window.printed += 1; }; 0");

        await page.GetByRole(AriaRole.Button, new() { Name = "Print" }).ClickAsync();
        var bundle = await page.RunAndWaitForDownloadAsync(() => page.GetByRole(AriaRole.Link, new() { Name = "Download" }).ClickAsync());
        var text = await chat.Page.RunAndWaitForDownloadAsync(() => chat.Page.Locator("#summary a").Last.ClickAsync());

        Assert.Equal(1, await page.EvaluateAsync<int>("window.printed"));
        Assert.Equal(("summary.fhir.json", "summary.txt"), (bundle.SuggestedFilename, text.SuggestedFilename));
        Assert.Contains("not feeling urine pass", await File.ReadAllTextAsync(await text.PathAsync()), StringComparison.Ordinal);
    }

    [SkippableFact]
    public async Task The_print_link_of_the_chat_opens_the_page_and_prints()
    {
        await using var host = await ChatHost.StartAsync();
        await using var chat = await ChatPage.OpenAsync(chromium, host.Url);
        await chat.Page.Context.AddInitScriptAsync("window.printed = 0; window.print = () => { window.printed += 1; };");
        await chat.SayAsync(Emergency);

        var page = await chat.Page.Context.RunAndWaitForPageAsync(() => chat.Page.GetByRole(AriaRole.Link, new() { Name = "Print", Exact = true }).ClickAsync());

        await page.WaitForFunctionAsync("window.printed === 1");
    }

    [SkippableFact]
    public async Task After_forget_me_the_page_is_gone_and_is_not_offered()
    {
        await using var host = await ChatHost.StartAsync();
        await using var chat = await ChatPage.OpenAsync(chromium, host.Url);
        await chat.SayAsync(Emergency);
        var page = await OpenAsync(chat);
        await chat.SayAsync("forget me");
        await chat.SayAsync("hello");

        var response = await page.ReloadAsync();

        Assert.Equal(404, response!.Status);
        Assert.Contains("Its time may be over", await page.TextContentAsync("main") ?? "", StringComparison.Ordinal);
        Assert.False(await chat.Page.Locator("#summary").IsVisibleAsync());
    }

    private static Task<IPage> OpenAsync(ChatPage chat) =>
        chat.Page.Context.RunAndWaitForPageAsync(() => chat.Page.GetByRole(AriaRole.Link, new() { Name = "Open", Exact = true }).ClickAsync());
}
