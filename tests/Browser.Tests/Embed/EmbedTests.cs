using System.IO.Compression;
using Microsoft.AspNetCore.Http;
using Microsoft.Playwright;
using NumbnessBot.Browser.Tests.Playing;

namespace NumbnessBot.Browser.Tests.Embed;

/// <summary>The chat on another site, which has a strict Content-Security-Policy of its own.</summary>
[Collection(Chromium.Name)]
public sealed class EmbedTests(Chromium chromium)
{
    private const int MostBytes = 8 * 1024;

    [SkippableFact]
    public async Task Another_site_opens_the_chat_hears_the_level_and_closes_it_with_Escape()
    {
        var address = "";
        await using var site = await OtherSite.StartAsync(response => Page(response, address));
        await using var host = await ChatHost.StartAsync(("DirectLine:AllowedOrigins:0", site.Url));
        address = host.Url;
        await using var chat = await ChatPage.OpenAsync(chromium, site.Url, ChatPage.Desk, started: false);
        var page = chat.Page;
        var launcher = page.GetByRole(AriaRole.Button, new() { Name = "Ask about your back" });
        await launcher.WaitForAsync();
        await page.EvaluateAsync("window.told = []; for (const n of ['opened', 'outcome', 'closed']) addEventListener('numbnessbot:' + n, (e) => told.push(n + JSON.stringify(e.detail)));");
        await chat.ShootAsync("embed-closed");
        Assert.DoesNotContain(chat.Requests, r => r.Contains("webchat.js", StringComparison.Ordinal));

        await launcher.ClickAsync();
        var frame = page.FrameLocator("iframe");
        await frame.Locator("#answer[data-question=consent]").WaitForAsync(new() { State = WaitForSelectorState.Attached });
        Assert.Equal("My back is numb", await frame.Locator("#message").InputValueAsync());
        Assert.Empty(await chat.AxeAsync());
        await chat.ShootAsync("embed-open");

        await frame.Locator("#message").FillAsync("my back is numb and now i cant feel when i wee");
        await frame.Locator("#message").PressAsync("Enter");
        await frame.Locator("#advice.emergency").WaitForAsync();
        await frame.Locator("#message").PressAsync("Escape");
        await launcher.WaitForAsync();

        Assert.Equal(["opened{}", "outcome{\"level\":\"emergency\"}", "closed{}"], await page.EvaluateAsync<string[]>("window.told"));
        Assert.Equal("BUTTON", await page.EvaluateAsync<string>("document.activeElement.shadowRoot.activeElement.tagName"));
        Assert.Empty(await chat.ReportsAsync());
    }

    [SkippableFact]
    public async Task A_site_that_is_not_allowed_cannot_show_the_chat()
    {
        var address = "";
        await using var site = await OtherSite.StartAsync(response => Page(response, address));
        await using var host = await ChatHost.StartAsync();
        address = host.Url;
        await using var chat = await ChatPage.OpenAsync(chromium, site.Url, started: false);
        var refused = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        chat.Page.FrameNavigated += (_, frame) =>
        {
            if (frame.Url.StartsWith("chrome-error:", StringComparison.Ordinal))
            {
                refused.TrySetResult();
            }
        };
        await chat.Page.GetByRole(AriaRole.Button, new() { Name = "Ask about your back" }).ClickAsync();
        await refused.Task.WaitAsync(TimeSpan.FromSeconds(20));

        Assert.DoesNotContain(chat.Requests, r => r.Contains("webchat.js", StringComparison.Ordinal));
    }

    [SkippableFact]
    public async Task The_example_page_opens_the_chat()
    {
        await using var host = await ChatHost.StartAsync();
        await using var chat = await ChatPage.OpenAsync(chromium, host.Url + "/embed-example.html", ChatPage.Phone, started: false);
        await chat.Page.GetByRole(AriaRole.Button, new() { Name = "Chat about a numb back" }).ClickAsync();
        var frame = chat.Page.FrameLocator("iframe");
        await frame.Locator("#answer[data-question=consent]").WaitForAsync(new() { State = WaitForSelectorState.Attached });
        await frame.GetByRole(AriaRole.Button, new() { Name = "Close the chat" }).ClickAsync();
        await Assertions.Expect(chat.Page.Locator("#told")).ToHaveTextAsync("closed");
    }

    [Fact]
    public async Task The_launcher_is_small()
    {
        await using var host = await ChatHost.StartAsync();
        using var client = new HttpClient();
        var launcher = await client.GetByteArrayAsync(host.Url + "/embed.js");
        using var packed = new MemoryStream();
        await using (var gzip = new GZipStream(packed, CompressionLevel.Optimal, leaveOpen: true))
        {
            await gzip.WriteAsync(launcher);
        }

        Assert.InRange(packed.Length, 1, MostBytes);
    }

    private static string Page(HttpResponse response, string host)
    {
        response.Headers.ContentSecurityPolicy = $"default-src 'none'; script-src {host}; frame-src {host}; base-uri 'none'; form-action 'none'";
        return $"""
            <!doctype html><html lang="en"><head><title>Clinic</title></head><body><main><h1>Clinic</h1><p>Opening hours</p></main>
            <script src="{host}/embed.js" data-label="Ask about your back" data-color="#ffd166" data-position="start" data-greeting="Numb back?" data-opening="My back is numb" async></script>
            </body></html>
            """;
    }
}
