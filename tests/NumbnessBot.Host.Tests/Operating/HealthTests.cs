using System.Net;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using NumbnessBot.Conversation.Turns;
using NumbnessBot.Host.Operating;
using NumbnessBot.Host.Tests.Playing;

namespace NumbnessBot.Host.Tests.Operating;

public sealed class HealthTests
{
    private static readonly TimeSpan patience = TimeSpan.FromMinutes(2);

    [Fact]
    public async Task A_host_is_ready_once_an_interview_was_rehearsed_and_says_what_it_runs()
    {
        using var host = new BotHost();
        using var client = host.CreateClient();

        var health = await ReadyAsync(client);

        Assert.True((bool?)health["ready"]);
        Assert.Null(health["missing"]);
        Assert.Equal(ProgramVersion.Text, (string?)health["version"]);
        Assert.Equal(12, ((string?)health["content"])!.Length);
        Assert.Contains((string?)health["botBuilder"], new[] { "StandIn", "NuGet" });
        Assert.Equal(0, host.Store.Commits);
    }

    [Fact]
    public async Task A_store_that_does_not_answer_makes_the_host_not_ready_and_it_lives_on()
    {
        var store = new MoodyStore();
        using var host = new BotHost { Replace = services => services.AddSingleton<IConversationStore>(store) };
        using var client = host.CreateClient();
        await ReadyAsync(client);

        store.IsGone = true;
        var health = await UntilAsync(client, HttpStatusCode.ServiceUnavailable);

        Assert.Equal("store", (string?)health["missing"]);
        Assert.Equal("live", await client.GetStringAsync("/health/live"));
        store.IsGone = false;
        await UntilAsync(client, HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_host_that_was_told_to_stop_wants_nobody_new()
    {
        using var host = new BotHost();
        using var client = host.CreateClient();
        await ReadyAsync(client);
        var readiness = host.Services.GetRequiredService<Readiness>();

        host.Services.GetRequiredService<IHostApplicationLifetime>().StopApplication();

        Assert.Equal("ending", await readiness.MissingAsync(CancellationToken.None));
    }

    private static Task<JsonNode> ReadyAsync(HttpClient client) => UntilAsync(client, HttpStatusCode.OK);

    private static async Task<JsonNode> UntilAsync(HttpClient client, HttpStatusCode wanted)
    {
        using var late = new CancellationTokenSource(patience);
        while (true)
        {
            using var response = await client.GetAsync("/health/ready", late.Token);
            if (response.StatusCode == wanted)
            {
                return JsonNode.Parse(await response.Content.ReadAsStringAsync(late.Token))!;
            }

            await Task.Delay(50, late.Token);
        }
    }
}
