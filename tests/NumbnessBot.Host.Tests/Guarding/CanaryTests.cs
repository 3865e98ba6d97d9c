using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.Extensions.Logging;
using NumbnessBot.Host.Tests.Playing;

namespace NumbnessBot.Host.Tests.Guarding;

/// <summary>A word in any member of any activity, by any way in, is in no line of any log and in no answer that tells of a fault.</summary>
public sealed class CanaryTests
{
    [Fact]
    public async Task No_member_of_any_activity_reaches_a_log_or_the_text_of_a_fault()
    {
        await using var connector = await FakeConnector.StartAsync();
        using var host = NewHost();
        using var client = host.CreateClient();
        var channel = new Channel(client, "canary");
        var answered = 0;
        foreach (var (activity, i) in new Canaries(channel).Each().Concat(new Canaries(channel).Each()).Select((a, i) => (a, i)))
        {
            // As one channel and then as another, which renders cards; half of them are answered by posts.
            activity["channelId"] = i % 2 == 0 ? "test" : "msteams";
            if (i % 4 < 2)
            {
                activity.Remove("deliveryMode");
                activity["serviceUrl"] = connector.Url;
            }

            answered += await LooksAsync(channel.PostAsync(activity));
        }

        Assert.InRange(answered, 30, 60);
        AssertNoWord(host);
    }

    [Fact]
    public async Task No_word_reaches_a_log_by_the_chat_page()
    {
        using var host = NewHost();
        host.Settings["DirectLine:MostWaitingPerConversation"] = "100";
        using var client = host.CreateClient();
        var started = await PostAsync(client, "/v3/directline/tokens/generate", new JsonObject { ["user"] = new JsonObject { ["id"] = Canaries.Mark, ["name"] = Canaries.Mark } });
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", (string?)started["token"]);
        var begun = await PostAsync(client, "/v3/directline/conversations", new JsonObject { ["locale"] = Canaries.Mark });
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", (string?)begun["token"]);
        var conversation = (string)begun["conversationId"]!;
        var path = $"/v3/directline/conversations/{conversation}";
        var taken = 0;
        foreach (var activity in new Canaries(new Channel(client, conversation)).Each())
        {
            taken += await LooksAsync(client.PostAsJsonAsync($"{path}/activities", activity));
        }

        using var upload = new MultipartFormDataContent
        {
            { new StringContent("{\"type\":\"message\",\"text\":\"" + Canaries.Mark + "\"}", Encoding.UTF8, "application/vnd.microsoft.activity"), "activity" },
            { new ByteArrayContent(Encoding.UTF8.GetBytes(Canaries.Mark)), "file", Canaries.Mark + ".png" },
        };
        using var uploaded = await client.PostAsync($"{path}/upload", upload);
        Assert.True(uploaded.IsSuccessStatusCode);
        await UntilAnsweredAsync(client, path, (string)JsonNode.Parse(await uploaded.Content.ReadAsStringAsync())!["id"]!);
        using var stream = await client.GetAsync($"{path}/stream?watermark=7&t={Canaries.Mark}");
        Assert.Equal(System.Net.HttpStatusCode.Forbidden, stream.StatusCode);

        Assert.InRange(taken, 10, 25);
        AssertNoWord(host);
    }

    [Fact]
    public async Task No_word_reaches_a_log_by_a_page_that_shows_it_or_by_an_address()
    {
        using var host = NewHost();
        using var client = host.CreateClient();
        var channel = new Channel(client, "page");
        foreach (var text in new[] { "hello", "yes", $"I can't pee and I'm numb between my legs, {Canaries.Mark}" })
        {
            await channel.SayAsync(text);
        }

        var link = Channel.Entity(await channel.SayAsync("summary"), "numbness.summary");
        foreach (var end in new[] { "", "/text", "/bundle.json" })
        {
            using var page = await client.GetAsync((string?)link?["path"] + end);
            Assert.True(page.IsSuccessStatusCode);
        }

        await LooksAsync(client.PostAsJsonAsync("/api/understand", new { text = $"numb {Canaries.Mark}", locale = Canaries.Mark }));
        using var request = new HttpRequestMessage(HttpMethod.Get, "/operators");
        request.Headers.Authorization = new AuthenticationHeaderValue("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes(":a-very-long-password")));
        using var operators = await client.SendAsync(request);
        Assert.DoesNotContain(Canaries.Mark, await operators.Content.ReadAsStringAsync(), StringComparison.Ordinal);

        AssertNoWord(host);
        Assert.DoesNotContain(host.Logs.Lines, l => l.Text.Contains(((string)link!["path"]!)["/summary/".Length..], StringComparison.Ordinal));
    }

    private static BotHost NewHost() => new()
    {
        Settings = new() { ["Storage:Provider"] = "Sqlite", ["Operators:Key"] = "a-very-long-password", ["Clinic:TakesOver"] = "true", ["Clinic:OpeningHours"] = "Mon-Sun 0:00-24:00", ["Clinic:TimeZone"] = "Europe/London" },
    };

    /// <summary>1 when it was answered, 0 when refused; a refusal quotes nothing.</summary>
    private static async Task<int> LooksAsync(Task<HttpResponseMessage> sending)
    {
        using var response = await sending;
        var body = await response.Content.ReadAsStringAsync();
        Assert.True((int)response.StatusCode < 500, $"{response.StatusCode} {body}");
        if (response.IsSuccessStatusCode)
        {
            return 1;
        }

        Assert.DoesNotContain(Canaries.Mark, body, StringComparison.Ordinal);
        return 0;
    }

    /// <summary>What was said before has then been answered, too: turns follow each other.</summary>
    private static async Task UntilAnsweredAsync(HttpClient client, string path, string id)
    {
        using var late = new CancellationTokenSource(TimeSpan.FromMinutes(2));
        while (JsonNode.Parse(await client.GetStringAsync($"{path}/activities", late.Token))!["activities"]!.AsArray().All(a => (string?)a!["replyToId"] != id))
        {
            await Task.Delay(200, late.Token);
        }
    }

    private static async Task<JsonNode> PostAsync(HttpClient client, string path, JsonObject body)
    {
        using var response = await client.PostAsJsonAsync(path, body);
        Assert.True(response.IsSuccessStatusCode);
        return JsonNode.Parse(await response.Content.ReadAsStringAsync())!;
    }

    private static void AssertNoWord(BotHost host)
    {
        Assert.Contains(host.Logs.Lines, l => l.Level == LogLevel.Trace);
        Assert.DoesNotContain(host.Logs.Lines, l => l.Text.Contains(Canaries.Mark, StringComparison.OrdinalIgnoreCase));
    }
}
