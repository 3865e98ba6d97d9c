using Microsoft.Playwright;

namespace NumbnessBot.Browser.Tests.Playing;

/// <summary>One Chromium for all tests. Where there is none they are skipped, and where all tests are wanted they fail.</summary>
public sealed class Chromium : IAsyncLifetime
{
    public const string Name = "Chromium";

    private static readonly string[] places =
    [
        "/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome", "/snap/bin/chromium",
        "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome", @"C:\Program Files\Google\Chrome\Application\chrome.exe",
    ];

    private static readonly string[] flags =
    [
        "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync",
    ];

    private IPlaywright? _playwright;
    private IBrowser? _browser;

    private static string? Path => places.Prepend(Environment.GetEnvironmentVariable("NUMBNESS_CHROMIUM") ?? "").FirstOrDefault(File.Exists);

    public async Task InitializeAsync()
    {
        if (Path is { } path)
        {
            _playwright = await Playwright.CreateAsync();
            _browser = await _playwright.Chromium.LaunchAsync(new() { ExecutablePath = path, Args = flags });
        }
    }

    /// <summary>The browser; skips the test that asks where there is none.</summary>
    public IBrowser Browser
    {
        get
        {
            const string Remedy = "There is no Chromium. Get it with tests/Browser.Tests/install-browser, or name one in NUMBNESS_CHROMIUM.";
            Assert.False(_browser is null && Repository.WantsAll, Remedy);
            Skip.If(_browser is null, Remedy);
            return _browser!;
        }
    }

    public async Task DisposeAsync()
    {
        if (_browser is not null)
        {
            await _browser.CloseAsync();
        }

        _playwright?.Dispose();
    }
}

[CollectionDefinition(Chromium.Name)]
public sealed class ChromiumCollection : ICollectionFixture<Chromium>;
