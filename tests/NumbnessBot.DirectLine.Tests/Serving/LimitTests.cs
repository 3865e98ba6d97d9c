using System.Net;
using System.Net.WebSockets;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using NumbnessBot.Conversation.Turns;
using NumbnessBot.DirectLine.Talking;
using NumbnessBot.DirectLine.Tests.Playing;

namespace NumbnessBot.DirectLine.Tests.Serving;

/// <summary>What happens when too much comes at once. Nobody is left without the emergency line.</summary>
public sealed class LimitTests
{
    [Fact]
    public async Task One_address_begins_only_so_often()
    {
        using var host = new DirectLineHost { Settings = new() { ["DirectLine:StartsPerMinute"] = "2" } };
        await host.NewPerson().GenerateAsync();
        await host.NewPerson().GenerateAsync();

        using var response = await host.NewPerson().SendAsync(HttpMethod.Post, "/tokens/generate", null, token: null);

        await IsRefusedAsync(response, HttpStatusCode.TooManyRequests);
    }

    [Fact]
    public async Task Tokens_of_no_one_are_looked_at_only_so_often_and_a_good_one_is_taken_all_the_same()
    {
        using var host = new DirectLineHost { Settings = new() { ["DirectLine:StartsPerMinute"] = "3" } };
        var person = await host.ArriveAsync();
        var refused = 0;
        HttpResponseMessage response;
        while ((response = await person.SendAsync(HttpMethod.Get, $"/conversations/{person.Conversation}", null, "a.b.c")).StatusCode == HttpStatusCode.Forbidden)
        {
            response.Dispose();
            Assert.InRange(++refused, 1, 100);
        }

        Assert.InRange(refused, 3, 100);
        using (response)
        {
            await IsRefusedAsync(response, HttpStatusCode.TooManyRequests);
        }

        await person.AskAsync("my back is numb");
    }

    [Fact]
    public async Task One_conversation_sends_only_so_often_and_another_is_not_touched()
    {
        using var host = new DirectLineHost { Settings = new() { ["DirectLine:MessagesPerMinute"] = "1" } };
        var (one, other) = (await host.ArriveAsync(), await host.ArriveAsync());
        await one.SayAsync("my back is numb");

        using var response = await one.PostAsync(one.Message("still"));

        await IsRefusedAsync(response, HttpStatusCode.TooManyRequests);
        await other.SayAsync("my back is numb");
    }

    [Fact]
    public async Task What_does_not_fit_into_the_queues_is_refused_and_not_put_down_and_the_rest_is_answered()
    {
        var held = new TaskCompletionSource();
        using var host = new DirectLineHost
        {
            Settings = new() { ["DirectLine:MostWaitingPerConversation"] = "2", ["DirectLine:MostWaiting"] = "3" },
            Replace = services => services.AddSingleton<IConversationStore>(provider => new SlowStore(provider.GetRequiredService<NumbnessBot.Storage.ConsentingStore>(), held.Task)),
        };
        var one = await host.ArriveAsync();
        var id = await one.SayAsync("my back is numb");
        using (var full = await one.PostAsync(one.Message("one too many")))
        {
            await IsRefusedAsync(full, HttpStatusCode.TooManyRequests);
        }

        var other = await host.ArriveAsync();
        using (var full = await other.PostAsync(other.Message("one too many of all")))
        {
            await IsRefusedAsync(full, HttpStatusCode.ServiceUnavailable);
        }

        held.SetResult();
        var all = await one.UntilAnsweredAsync(id);
        Assert.DoesNotContain(all, a => (string?)a["text"] == "one too many");
    }

    [Fact]
    public async Task A_message_that_is_sent_again_has_the_same_id_and_one_answer()
    {
        using var host = new DirectLineHost();
        var person = await host.ArriveAsync();
        var message = person.Message("my back is numb");

        var first = await person.SayAsync(message);
        await person.UntilAnsweredAsync(first);
        var again = await person.SayAsync(message);
        await person.AskAsync("hello");

        Assert.Equal(first, again);
        var (all, _) = await person.PollAsync();
        Assert.Single(all, a => (string?)a["replyToId"] == first);
        Assert.Single(all, a => (string?)a["id"] == first);
    }

    [Fact]
    public async Task So_many_sockets_are_open_in_all_and_who_comes_later_is_told_what_to_do_and_can_poll()
    {
        using var host = new DirectLineHost { Settings = new() { ["DirectLine:MostSockets"] = "2" } };
        var (one, other, third) = (await host.ArriveAsync(), await host.ArriveAsync(), await host.ArriveAsync());
        var ear = await one.ListenAsync();
        using var another = await other.ListenAsync();

        await IsShutAsync(third);
        await third.AskAsync("my back is numb");

        await LeaveAsync(host, ear);
        using var heard = await third.ListenAsync();
        await heard.UntilAnsweredAsync(await third.SayAsync("since yesterday"));
    }

    [Fact]
    public async Task One_conversation_has_sixteen_sockets_and_no_more()
    {
        using var host = new DirectLineHost();
        var (one, other) = (await host.ArriveAsync(), await host.ArriveAsync());
        var ears = new List<Ear>();
        for (var i = 0; i < 16; i++)
        {
            ears.Add(await one.ListenAsync());
        }

        await IsShutAsync(one);
        using var another = await other.ListenAsync();

        await LeaveAsync(host, ears[0]);
        ears[0] = await one.ListenAsync();
        var id = await one.SayAsync("my back is numb");
        foreach (var ear in ears)
        {
            await ear.UntilAnsweredAsync(id);
            ear.Dispose();
        }
    }

    /// <summary>A stream that is asked for and not opened.</summary>
    private static async Task IsShutAsync(Person person)
    {
        using var socket = new ClientWebSocket();
        socket.Options.CollectHttpResponseDetails = true;
        await Assert.ThrowsAsync<WebSocketException>(() => socket.ConnectAsync(new Uri(person.StreamUrl), CancellationToken.None));
        Assert.Equal(HttpStatusCode.ServiceUnavailable, socket.HttpStatusCode);
        Assert.True(socket.HttpResponseHeaders!.ContainsKey("Retry-After"));
    }

    /// <summary>Done when the host has noticed.</summary>
    private static async Task LeaveAsync(DirectLineHost host, Ear ear)
    {
        var before = host.Get<Listeners>().Count;
        await ear.CloseAsync();
        ear.Dispose();
        using var patience = new CancellationTokenSource(Patience.Long);
        while (host.Get<Listeners>().Count == before)
        {
            patience.Token.ThrowIfCancellationRequested();
            await Task.Yield();
        }
    }

    private static async Task IsRefusedAsync(HttpResponseMessage response, HttpStatusCode status)
    {
        Assert.Equal(status, response.StatusCode);
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType?.MediaType);
        Assert.True(response.Headers.RetryAfter?.Delta >= TimeSpan.FromSeconds(1));
        Assert.Contains("emergency department", (string?)JsonNode.Parse(await response.Content.ReadAsStringAsync())!["detail"], StringComparison.Ordinal);
    }
}
