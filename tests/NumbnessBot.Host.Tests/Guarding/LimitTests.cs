using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using NumbnessBot.Host.Tests.Playing;

namespace NumbnessBot.Host.Tests.Guarding;

/// <summary>What is too much is refused, and nobody is kept from what to do in an emergency.</summary>
public sealed class LimitTests
{
    private const string WhatToDo = "emergency department now";

    [Fact]
    public async Task A_conversation_over_its_limit_is_told_so_and_what_to_do_and_nothing_is_stored()
    {
        using var host = NewHost(("Limits:MessagesPerMinute", "2"));
        using var client = host.CreateClient();
        var talk = new Channel(client, "flood");
        await talk.SayAsync("hello");
        await talk.SayAsync("my back is numb");
        var commits = host.Store.Commits;

        var text = await talk.TextAsync(talk.Message("since yesterday"));

        Assert.Contains("not taken", text, StringComparison.Ordinal);
        Assert.Contains(WhatToDo, text, StringComparison.Ordinal);
        Assert.Equal(commits, host.Store.Commits);
        await new Channel(client, "other").SayAsync("my back is numb");
        Assert.NotEqual(commits, host.Store.Commits);
    }

    [Theory]
    [InlineData("I can't pee and I'm numb between my legs", "emergency")]
    [InlineData("I want to kill myself", "crisis")]
    public async Task Over_the_limit_words_that_tell_of_an_emergency_are_answered_as_ever(string said, string level)
    {
        using var host = NewHost(("Limits:MessagesPerMinute", "1"));
        using var client = host.CreateClient();
        var talk = new Channel(client, "flood");
        await talk.SayAsync("hello");
        await talk.SayAsync("hello");

        var replies = await talk.SayAsync(said);

        Assert.Equal(level, (string?)Channel.Entity(replies, "numbness.outcome")?["level"]);
    }

    [Fact]
    public async Task Even_a_flood_of_alarms_ends_in_what_to_do()
    {
        using var host = NewHost(("Limits:MessagesPerMinute", "1"));
        using var client = host.CreateClient();
        var talk = new Channel(client, "flood");
        for (var i = 0; i < 40; i++)
        {
            var replies = await talk.SayAsync("I can't pee and I'm numb between my legs");
            Assert.True(
                (string?)Channel.Entity(replies, "numbness.outcome")?["level"] == "emergency" || ((string?)replies[0]["text"])!.Contains(WhatToDo, StringComparison.Ordinal),
                $"{i}: {replies[0]["text"]}");
        }

        Assert.InRange(host.Store.Commits, 2, 30);
    }

    [Fact]
    public async Task Where_replies_are_posted_a_flood_is_answered_a_few_times_only()
    {
        await using var connector = await FakeConnector.StartAsync();
        using var host = NewHost(("Limits:MessagesPerMinute", "1"));
        using var client = host.CreateClient();
        var talk = new Channel(client, "flood");
        for (var i = 0; i < 60; i++)
        {
            var message = talk.Message("hello");
            message.Remove("deliveryMode");
            message["serviceUrl"] = connector.Url;
            using var response = await talk.PostAsync(message);
            Assert.True(response.IsSuccessStatusCode);
        }

        var busy = connector.Posted.Count(p => ((string?)p.Activity["text"])?.Contains("not taken", StringComparison.Ordinal) == true);
        Assert.InRange(busy, 1, 30);
        Assert.All(connector.Posted, p => Assert.Contains("emergency", (string?)p.Activity["text"], StringComparison.Ordinal));
    }

    [Fact]
    public async Task One_address_asks_for_so_many_pages_only_but_can_still_talk()
    {
        using var host = NewHost(("Limits:RequestsPerMinute", "3"), "203.0.113.7");
        using var client = host.CreateClient();
        for (var i = 0; i < 3; i++)
        {
            using var fine = await client.GetAsync("/summary/none");
            Assert.Equal(HttpStatusCode.NotFound, fine.StatusCode);
        }

        using var response = await client.GetAsync("/summary/none");

        Assert.Contains(WhatToDo, await Channel.ProblemAsync(response, HttpStatusCode.TooManyRequests), StringComparison.Ordinal);
        Assert.NotNull(response.Headers.RetryAfter);
        await new Channel(client, "same-house").SayAsync("my back is numb");
        using var health = await client.GetAsync("/health/live");
        Assert.Equal(HttpStatusCode.OK, health.StatusCode);
    }

    [Fact]
    public async Task Who_tries_keys_of_the_operators_page_has_so_many_tries()
    {
        const string Key = "a-very-long-password";
        var clock = new ManualClock(DateTimeOffset.UnixEpoch.AddYears(60));
        using var host = NewHost(("Operators:Key", Key), replace: services => services.AddSingleton<TimeProvider>(clock));
        using var client = host.CreateClient();
        for (var i = 0; i < 60; i++)
        {
            Assert.Equal(HttpStatusCode.Unauthorized, await AskAsync($"a-very-long-passwor{i}"));
        }

        Assert.Equal(HttpStatusCode.TooManyRequests, await AskAsync(Key));
        await new Channel(client, "same-house").SayAsync("my back is numb");
        clock.Move(TimeSpan.FromMinutes(1));
        Assert.Equal(HttpStatusCode.OK, await AskAsync(Key));

        async Task<HttpStatusCode> AskAsync(string key)
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, "/operators");
            request.Headers.Authorization = new System.Net.Http.Headers.AuthenticationHeaderValue("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes($":{key}")));
            using var response = await client.SendAsync(request);
            return response.StatusCode;
        }
    }

    [Fact]
    public async Task Who_tries_links_has_so_many_tries_and_is_told_what_to_do_in_an_emergency()
    {
        using var host = NewHost(("Storage:Provider", "Memory"), replace: services => services.AddSingleton<TimeProvider>(new ManualClock(DateTimeOffset.UnixEpoch.AddYears(60))));
        using var client = host.CreateClient();
        var good = (string?)Channel.Entity(await new Channel(client, "emergency").SayAsync("I can't pee and I'm numb between my legs"), "numbness.summary")!["path"];
        for (var i = 0; i < 60; i++)
        {
            using var wrong = await client.GetAsync($"/summary/guess-{i}");
            Assert.Equal(HttpStatusCode.NotFound, wrong.StatusCode);
        }

        using var response = await client.GetAsync("/summary/guess");

        Assert.Equal(HttpStatusCode.TooManyRequests, response.StatusCode);
        Assert.NotNull(response.Headers.RetryAfter);
        Assert.Contains(WhatToDo, await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        using var right = await client.GetAsync(good);
        Assert.Equal(HttpStatusCode.OK, right.StatusCode);
    }

    [Fact]
    public async Task More_at_once_than_can_wait_is_told_what_to_do()
    {
        var (entered, held) = (new SemaphoreSlim(0), new TaskCompletionSource());
        using var host = NewHost(("Limits:MostAtOnce", "1"), replace: services => services.AddSingleton<Conversation.Turns.IConversationStore>(new HeldStore(entered, held.Task)));
        using var client = host.CreateClient();
        var running = new Channel(client, "one").PostAsync(new Channel(client, "one").Message("hello"));
        await entered.WaitAsync();
        var waiting = Enumerable.Range(0, 2).Select(i => new Channel(client, $"w{i}").PostAsync(new Channel(client, $"w{i}").Message("hello"))).ToArray();

        using var refused = await await Task.WhenAny(waiting);

        Assert.Contains(WhatToDo, await Channel.ProblemAsync(refused, HttpStatusCode.TooManyRequests), StringComparison.Ordinal);
        held.SetResult();
        (await running).Dispose();
        await Task.WhenAll(waiting);
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/nowhere")]
    [InlineData("/health/ready")]
    [InlineData("/summary/none")]
    [InlineData("/operators")]
    [InlineData("/v3/directline/conversations/x")]
    [InlineData("/api/messages")]
    public async Task Every_answer_has_the_headers_that_keep_a_browser_safe(string path)
    {
        using var host = NewHost(("Operators:Key", "a-very-long-password"));
        using var client = host.CreateClient();
        using var page = await client.GetAsync(path);
        using var posted = await client.PostAsync(path, new StringContent("{", Encoding.UTF8, "application/json"));

        foreach (var response in new[] { page, posted })
        {
            Assert.Equal("nosniff", Header(response, "X-Content-Type-Options"));
            Assert.Equal("no-referrer", Header(response, "Referrer-Policy"));
            Assert.Contains("default-src 'none'", Header(response, "Content-Security-Policy"), StringComparison.Ordinal);
            Assert.Contains("frame-ancestors", Header(response, "Content-Security-Policy"), StringComparison.Ordinal);
            Assert.DoesNotContain("public", response.Headers.CacheControl?.ToString() ?? "", StringComparison.Ordinal);
            Assert.Null(Header(response, "Server"));
        }
    }

    [Fact]
    public async Task The_answer_to_a_message_is_kept_by_no_cache()
    {
        using var host = NewHost(("Storage:Provider", "Memory"));
        using var client = host.CreateClient();
        var talk = new Channel(client, "cache");

        using var response = await talk.PostAsync(talk.Message("hello"));

        Assert.Equal("no-store", response.Headers.CacheControl?.ToString());
        Assert.NotNull(JsonNode.Parse(await response.Content.ReadAsStringAsync())!["activities"]);
    }

    private static BotHost NewHost((string Key, string Value) setting, string? address = null, Action<IServiceCollection>? replace = null) => new()
    {
        Settings = new() { ["Storage:Provider"] = "Memory", [setting.Key] = setting.Value },
        Replace = services =>
        {
            if (address is not null)
            {
                services.AddSingleton<IStartupFilter>(new From(IPAddress.Parse(address)));
            }

            replace?.Invoke(services);
        },
    };

    private static string? Header(HttpResponseMessage response, string name) =>
        response.Headers.TryGetValues(name, out var values) || response.Content.Headers.TryGetValues(name, out values) ? string.Join(", ", values) : null;

    /// <summary>Requests come from this address.</summary>
    private sealed class From(IPAddress address) : IStartupFilter
    {
        public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
        {
            app.Use((http, following) =>
            {
                http.Connection.RemoteIpAddress = address;
                return following(http);
            });
            next(app);
        };
    }

    private sealed class HeldStore(SemaphoreSlim entered, Task held) : Conversation.Turns.IConversationStore
    {
        public async Task<Conversation.Turns.StoredConversation> LoadAsync(string key, string? activityId, CancellationToken cancellationToken)
        {
            if (key.StartsWith("test/", StringComparison.Ordinal))
            {
                entered.Release();
                await held.WaitAsync(cancellationToken);
            }

            return Conversation.Turns.StoredConversation.Nothing;
        }

        public Task<bool> CommitAsync(Conversation.Turns.TurnCommit turn, CancellationToken cancellationToken) => Task.FromResult(true);
    }
}
