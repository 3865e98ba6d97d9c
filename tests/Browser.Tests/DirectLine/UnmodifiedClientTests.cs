using NumbnessBot.Browser.Tests.Playing;

namespace NumbnessBot.Browser.Tests.DirectLine;

/// <summary>Microsoft's own clients, as they are published, on a page of another origin.</summary>
[Collection(Chromium.Name)]
public sealed class UnmodifiedClientTests(Chromium chromium)
{
    private const string Back = "my lower back has been numb since Tuesday";

    private static string WebChat => Brought("wwwroot", "webchat.js");

    private static string DirectLineJs => Brought("directline.js");

    [SkippableFact]
    public async Task Web_Chat_asks_by_suggested_actions_and_answers_by_them()
    {
        await using var site = await OtherSite.StartAsync(_ => WebChatPage, ("/webchat.js", WebChat));
        await using var host = await ChatHost.StartAsync(("DirectLine:AllowedOrigins:0", site.Url));
        await using var chat = await WithWebChatAsync(site, host);
        await chat.Page.ClickAsync(".webchat__suggested-action");
        await chat.Page.GetByText("Please describe what is going on").Last.WaitForAsync();
        await SayAsync(chat, Back, "How old are you?");
    }

    /// <summary>By a picture within the message, and by one from an address.</summary>
    [SkippableTheory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Web_Chat_shows_the_map_and_a_click_on_a_tile_is_the_answer(bool linked)
    {
        await using var site = await OtherSite.StartAsync(_ => WebChatPage, ("/webchat.js", WebChat));
        await using var host = await ChatHost.StartAsync(("DirectLine:AllowedOrigins:0", site.Url));
        using var wire = new Wire(host.Port);
        await using var shown = linked ? await ChatHost.StartAsync(("DirectLine:AllowedOrigins:0", site.Url), ("PublicUrl", wire.Url)) : null;
        await using var chat = await WithWebChatAsync(site, shown ?? host);
        await chat.Page.ClickAsync(".webchat__suggested-action");
        await chat.Page.GetByText("Please describe what is going on").Last.WaitForAsync();
        await SayAsync(chat, "my back is numb", "How old are you?");
        await SayAsync(chat, "38", "Question 2");
        var (bubbles, tile) = (chat.Page.Locator(".webchat__bubble__content"), chat.Page.Locator(".ac-adaptiveCard img[alt='Lower back']").First);
        for (var asked = 0; asked < 30 && !await tile.IsVisibleAsync(); asked++)
        {
            var said = await bubbles.CountAsync();
            await SayAsync(chat, "none", "none");
            await bubbles.Nth(said + 1).WaitForAsync();
        }

        await chat.Page.WaitForFunctionAsync("() => [...document.querySelectorAll('.ac-adaptiveCard img')].every((image) => image.complete && image.naturalWidth > 0)");
        Assert.StartsWith(linked ? $"{wire.Url}/pictures/" : "data:image/png", await tile.GetAttributeAsync("src"), StringComparison.Ordinal);
        await chat.Page.GetByText("Several places").Last.ScrollIntoViewIfNeededAsync();
        await chat.ShootAsync(linked ? "web-chat-map-linked" : "web-chat-map");
        await tile.ClickAsync();
        await chat.Page.GetByText("On which side is it?").Last.WaitForAsync();
    }

    private const string WebChatPage = "<!doctype html><html lang=en><title>Web Chat</title><style>html, body, #chat { height: 100%; margin: 0 }</style><div id=chat></div><script src=/webchat.js></script>";

    private async Task<ChatPage> WithWebChatAsync(OtherSite site, ChatHost host)
    {
        var chat = await ChatPage.OpenAsync(chromium, site.Url, started: false);
        await chat.Page.EvaluateAsync(
            """
            async (host) => {
              const domain = host + '/v3/directline';
              const { token } = await (await fetch(domain + '/tokens/generate', { method: 'POST' })).json();
              WebChat.renderWebChat({ directLine: WebChat.createDirectLine({ domain, token }) }, document.getElementById('chat'));
            }
            """,
            host.Url);
        return chat;
    }

    private static async Task SayAsync(ChatPage chat, string text, string then)
    {
        var box = chat.Page.Locator("input[type=text], textarea").First;
        await box.FillAsync(text);
        await box.PressAsync("Enter");
        await chat.Page.GetByText(then).Last.WaitForAsync();
    }

    [SkippableTheory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Directlinejs_starts_posts_receives_and_comes_back(bool socket)
    {
        await using var site = await OtherSite.StartAsync(_ => "<!doctype html><title>directlinejs</title><script src=/directline.js></script>", ("/directline.js", DirectLineJs));
        await using var host = await ChatHost.StartAsync(("DirectLine:AllowedOrigins:0", site.Url));
        using var wire = new Wire(host.Port);
        await using var chat = await ChatPage.OpenAsync(chromium, site.Url, started: false);
        await chat.Page.EvaluateAsync(
            """
            async ([host, webSocket]) => {
              const domain = host + '/v3/directline';
              const { token } = await (await fetch(domain + '/tokens/generate', { method: 'POST' })).json();
              window.heard = [];
              window.line = new DirectLine.DirectLine({ domain, token, webSocket });
              line.activity$.subscribe((activity) => heard.push(`${activity.from.role}: ${activity.text}`));
              window.post = (text) => new Promise((done, fail) => line.postActivity({ type: 'message', from: { id: 'somebody-else' }, text }).subscribe(done, fail));
            }
            """,
            new object[] { wire.Url, socket });
        await HeardAsync(chat, "bot: Hello");
        Assert.NotEqual("retry", await chat.Page.EvaluateAsync<string>("post('yes')"));
        await HeardAsync(chat, "user: yes");
        await HeardAsync(chat, "bot: Please describe");
        if (socket)
        {
            wire.Cut();
            wire.Mend();
        }

        Assert.NotEqual("retry", await chat.Page.EvaluateAsync<string>("(text) => post(text)", Back));
        await HeardAsync(chat, "How old are you?");
        Assert.Single(await chat.Page.EvaluateAsync<string[]>("heard"), $"user: {Back}");
    }

    /// <summary>A file that the build got from npm; skips the test where it could not.</summary>
    private static string Brought(params string[] parts)
    {
        var path = Path.Combine([AppContext.BaseDirectory, .. parts]);
        Skip.If(!Repository.WantsAll && !File.Exists(path), $"{parts[^1]} is missing; the build gets it with Node.js from the npm registry.");
        return path;
    }

    private static Task HeardAsync(ChatPage chat, string text) => chat.Page.WaitForFunctionAsync("(text) => heard.some((each) => each.includes(text))", text, new() { Timeout = 60_000 });
}
