using NumbnessBot.Browser.Tests.Playing;

namespace NumbnessBot.Browser.Tests.Page;

/// <summary>What happens when the way to the bot is bad.</summary>
[Collection(Chromium.Name)]
public sealed class ConnectionTests(Chromium chromium)
{
    private const string Back = "my lower back has been numb since Tuesday";

    [SkippableFact]
    public async Task A_reload_goes_on_where_it_was_and_keeps_what_is_not_sent()
    {
        await using var host = await ChatHost.StartAsync();
        await using var chat = await ChatPage.OpenAsync(chromium, host.Url);
        await chat.ChooseAsync("Yes, that's all right");
        await chat.SayAsync(Back);
        await chat.Box.FillAsync("I am 3");
        await chat.Page.ReloadAsync();

        await chat.AskedAsync("about.age");
        Assert.Equal("I am 3", await chat.Box.InputValueAsync());
        Assert.Contains(Back, await chat.Bubbles.AllTextContentsAsync());
        await chat.SayAsync("I am 38");
        await chat.AskedAsync("screen.now");
    }

    [SkippableFact]
    public async Task A_lost_socket_is_told_nothing_is_sent_into_it_and_it_comes_back_by_itself()
    {
        await using var host = await ChatHost.StartAsync();
        using var wire = new Wire(host.Port);
        await using var chat = await ChatPage.OpenAsync(chromium, wire.Url);
        await chat.ChooseAsync("Yes, that's all right");
        wire.Cut();
        await chat.Page.WaitForSelectorAsync("body[data-state=lost]");
        Assert.Contains("connection is lost", await chat.State.TextContentAsync() ?? "", StringComparison.Ordinal);

        await chat.Box.FillAsync(Back);
        await chat.Box.PressAsync("Enter");
        Assert.Equal(Back, await chat.Box.InputValueAsync());
        Assert.Contains("Not sent", await chat.State.TextContentAsync() ?? "", StringComparison.Ordinal);

        wire.Mend();
        await chat.Page.WaitForSelectorAsync("body[data-state=connected]");
        await chat.Box.PressAsync("Enter");
        await chat.AskedAsync("about.age");
        Assert.Single(await chat.Bubbles.AllTextContentsAsync(), Back);
    }

    [SkippableFact]
    public async Task Where_no_socket_passes_it_asks_again_and_again()
    {
        await using var host = await ChatHost.StartAsync();
        using var wire = new Wire(host.Port) { DropsSockets = true };
        await using var chat = await ChatPage.OpenAsync(chromium, wire.Url);
        await chat.ChooseAsync("Yes, that's all right");
        await chat.SayAsync(Back);
        await chat.AskedAsync("about.age");
        Assert.Contains(chat.Requests, r => r.Contains("/activities?watermark=", StringComparison.Ordinal));

        wire.Cut();
        await chat.Page.WaitForSelectorAsync("body[data-state=lost]");
        wire.Mend();
        await chat.Page.WaitForSelectorAsync("body[data-state=connected]");
        await chat.SayAsync("38");
        await chat.AskedAsync("screen.now");
    }

    [SkippableFact]
    public async Task A_slow_way_loses_nothing()
    {
        await using var host = await ChatHost.StartAsync();
        using var wire = new Wire(host.Port);
        await using var chat = await ChatPage.OpenAsync(chromium, wire.Url);
        var held = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        wire.Held = held.Task;
        await chat.Box.FillAsync(Back);
        await chat.Box.PressAsync("Enter");
        Assert.Equal("waiting", await chat.Answer.GetAttributeAsync("data-kind"));
        Assert.Equal(0, await chat.Answer.GetByRole(Microsoft.Playwright.AriaRole.Button).CountAsync());

        held.SetResult();
        await chat.AnsweredAsync();
        Assert.Single(await chat.Bubbles.AllTextContentsAsync(), Back);
    }

    [SkippableFact]
    public async Task A_host_that_cannot_be_reached_is_said_so_and_tried_again()
    {
        await using var host = await ChatHost.StartAsync();
        await using var chat = await ChatPage.OpenAsync(chromium, host.Url, started: false);
        await chat.Page.RouteAsync("**/v3/directline/**", route => route.AbortAsync());
        // Cleared when the next page begins: the first one may still keep the answer that it was waiting for.
        await chat.Page.AddInitScriptAsync("try { sessionStorage.clear(); } catch { }");
        await chat.Page.GotoAsync("about:blank");
        await chat.Page.GotoAsync(host.Url);
        await chat.Page.WaitForSelectorAsync("body[data-state=unreachable]");
        Assert.Contains("can't be reached", await chat.State.TextContentAsync() ?? "", StringComparison.Ordinal);

        await chat.Page.UnrouteAllAsync();
        await chat.Page.WaitForSelectorAsync("body[data-state=connected]");
    }

    [SkippableFact]
    public async Task After_a_night_s_sleep_the_conversation_goes_on()
    {
        await using var host = await ChatHost.StartAsync();
        using var wire = new Wire(host.Port);
        await using var chat = await ChatPage.OpenAsync(chromium, wire.Url);
        await chat.ChooseAsync("Yes, that's all right");
        await chat.AskedAsync("opening");
        wire.Cut();
        await chat.Page.WaitForSelectorAsync("body:not([data-state=connected])");
        host.Clock.Advance(TimeSpan.FromHours(9));
        wire.Mend();
        await chat.Page.WaitForSelectorAsync("body[data-state=connected]");
        await chat.SayAsync("my lower back has been numb for a week");

        await chat.AskedAsync("about.age");
    }

    [SkippableFact]
    public async Task A_token_that_has_run_out_is_told_honestly_and_a_new_conversation_is_one_step_away()
    {
        await using var host = await ChatHost.StartAsync();
        using var wire = new Wire(host.Port);
        await using var chat = await ChatPage.OpenAsync(chromium, wire.Url);
        await chat.ChooseAsync("No, don't store anything");
        host.Clock.Advance(TimeSpan.FromDays(2));
        wire.Cut();
        wire.Mend();
        await chat.Page.WaitForSelectorAsync("body[data-state=ended]");
        Assert.Contains("can't go on here", await chat.State.TextContentAsync() ?? "", StringComparison.Ordinal);
        Assert.Empty(await chat.AxeAsync());
        await chat.ShootAsync("ended");

        await chat.Page.ClickAsync("#again-button");
        await chat.AskedAsync("consent");
    }

    [SkippableFact]
    public async Task Two_browsers_never_see_each_others_conversation()
    {
        await using var host = await ChatHost.StartAsync();
        await using var one = await ChatPage.OpenAsync(chromium, host.Url);
        await using var other = await ChatPage.OpenAsync(chromium, host.Url);
        await one.ChooseAsync("Yes, that's all right");
        await one.SayAsync(Back);
        await other.SayAsync("the middle of my back tingles");

        Assert.DoesNotContain(Back, await other.Bubbles.AllTextContentsAsync());
        Assert.DoesNotContain("the middle of my back tingles", await one.Bubbles.AllTextContentsAsync());
        Assert.Equal("about.age", await one.QuestionAsync());
        Assert.Equal("consent", await other.QuestionAsync());
    }
}
