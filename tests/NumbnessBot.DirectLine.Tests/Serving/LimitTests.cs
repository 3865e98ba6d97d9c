using System.Net;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using NumbnessBot.Conversation.Turns;
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
        var later = await person.AskAsync("hello");

        Assert.Equal(first, again);
        var (all, _) = await person.PollAsync();
        Assert.Single(all, a => (string?)a["replyToId"] == first);
        Assert.Single(all, a => (string?)a["id"] == first);
        Assert.NotNull(later);
    }

    private static async Task IsRefusedAsync(HttpResponseMessage response, HttpStatusCode status)
    {
        Assert.Equal(status, response.StatusCode);
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType?.MediaType);
        Assert.True(response.Headers.RetryAfter?.Delta >= TimeSpan.FromSeconds(1));
        Assert.Contains("emergency department", (string?)JsonNode.Parse(await response.Content.ReadAsStringAsync())!["detail"], StringComparison.Ordinal);
    }

    private sealed class SlowStore(IConversationStore inner, Task held) : IConversationStore
    {
        public async Task<StoredConversation> LoadAsync(string key, string? activityId, CancellationToken cancellationToken)
        {
            await held.WaitAsync(cancellationToken);
            return await inner.LoadAsync(key, activityId, cancellationToken);
        }

        public Task<bool> CommitAsync(TurnCommit turn, CancellationToken cancellationToken) => inner.CommitAsync(turn, cancellationToken);
    }
}
