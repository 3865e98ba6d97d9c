using System.Collections.Concurrent;
using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace NumbnessBot.Browser.Tests.Playing;

/// <summary>The chat page as one person uses it, with all that it asked for and complained about.</summary>
internal sealed class ChatPage : IAsyncDisposable
{
    public const int Phone = 360;
    public const int Desk = 1280;

    private const float Patience = 20_000;
    private readonly IBrowserContext _context;

    private ChatPage(IBrowserContext context, IPage page)
    {
        _context = context;
        Page = page;
        context.SetDefaultTimeout(Patience);
        page.Request += (_, request) => Requests.Add(request.Url);
        page.PageError += (_, error) => Complaints.Add(error);
        page.WebSocket += (_, socket) => Requests.Add(socket.Url);
    }

    public IPage Page { get; }

    /// <summary>Addresses of all requests and sockets.</summary>
    public ConcurrentBag<string> Requests { get; } = [];

    /// <summary>Errors in the page's own scripts.</summary>
    public ConcurrentBag<string> Complaints { get; } = [];

    public ILocator Answer => Page.Locator("#answer");

    public ILocator Advice => Page.Locator("#advice");

    public ILocator State => Page.Locator("#state");

    public ILocator Box => Page.Locator("#message");

    public ILocator Bubbles => Page.Locator("#talk .webchat__bubble__content");

    public static async Task<ChatPage> OpenAsync(
        Chromium chromium, string url, int width = Desk, bool dark = false, bool touch = false, float scale = 1, bool started = true, string locale = "en-GB")
    {
        var context = await chromium.Browser.NewContextAsync(new()
        {
            ViewportSize = new() { Width = width, Height = width == Desk ? 800 : 720 },
            ColorScheme = dark ? ColorScheme.Dark : ColorScheme.Light,
            ReducedMotion = ReducedMotion.Reduce,
            HasTouch = touch,
            DeviceScaleFactor = scale,
            Locale = locale,
        });
        await context.AddInitScriptAsync("window.cspReports = []; document.addEventListener('securitypolicyviolation', (e) => window.cspReports.push(`${e.violatedDirective} ${e.blockedURI}`));");
        var page = new ChatPage(context, await context.NewPageAsync());
        await page.Page.GotoAsync(url);
        if (started)
        {
            await page.AskedAsync("consent");
        }

        return page;
    }

    /// <summary>Waits until the question with this id is open.</summary>
    public Task AskedAsync(string question) => Page.WaitForSelectorAsync($"#answer[data-question='{question}']:not([data-kind=waiting])", new() { State = WaitForSelectorState.Attached });

    /// <summary>Waits until the bot has answered, with whatever.</summary>
    public Task AnsweredAsync() => Page.WaitForSelectorAsync("#answer:not([data-kind=waiting])", new() { State = WaitForSelectorState.Attached });

    public async Task<string> QuestionAsync() => await Answer.GetAttributeAsync("data-question") ?? "";

    /// <summary>Types and sends, and waits for the answer.</summary>
    public async Task SayAsync(string text)
    {
        await Box.FillAsync(text);
        await Box.PressAsync("Enter");
        await AnsweredAsync();
    }

    /// <summary>Presses one of the choices, and waits for the answer.</summary>
    public async Task ChooseAsync(string title)
    {
        await Answer.GetByRole(AriaRole.Button, new() { Name = title, Exact = true }).ClickAsync();
        await AnsweredAsync();
    }

    /// <summary>Ticks lines of the list and sends them.</summary>
    public async Task TickAsync(params string[] titles)
    {
        foreach (var title in titles)
        {
            // A place of the map has the same label as its line.
            await Answer.Locator("input").And(Answer.GetByLabel(title, new() { Exact = true })).CheckAsync();
        }

        await Answer.Locator("button[type=submit]").ClickAsync();
        await AnsweredAsync();
    }

    public Task<string[]> ReportsAsync() => Page.EvaluateAsync<string[]>("window.cspReports");

    /// <summary>Writes a picture to look at.</summary>
    public async Task ShootAsync(string state)
    {
        var scheme = await Page.EvaluateAsync<string>("document.documentElement.dataset.theme ?? 'light'");
        Directory.CreateDirectory(Repository.Screenshots);
        await Page.ScreenshotAsync(new() { Path = Path.Combine(Repository.Screenshots, $"{state}-{Page.ViewportSize!.Width}-{scheme}.png") });
    }

    /// <summary>What axe finds in the page, or in another one that it opened; one line each.</summary>
    public async Task<string[]> AxeAsync(IPage? other = null)
    {
        var result = await (other ?? Page).RunAxe(new AxeRunOptions());
        return [.. result.Violations.SelectMany(v => v.Nodes.Select(n => $"{v.Id}: {n.Html}"))];
    }

    public async ValueTask DisposeAsync() => await _context.CloseAsync();
}
