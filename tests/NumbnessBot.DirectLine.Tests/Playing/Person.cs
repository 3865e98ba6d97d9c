using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using NumbnessBot.DirectLine.Talking;

namespace NumbnessBot.DirectLine.Tests.Playing;

/// <summary>Somebody with a Direct Line client.</summary>
internal sealed class Person(DirectLineHost host)
{
    public const string Base = "/v3/directline";
    private static int said;

    public string Conversation { get; set; } = "";

    public string Token { get; set; } = "";

    public string StreamUrl { get; set; } = "";

    /// <summary>The page that asks, if any.</summary>
    public string? Origin { get; set; }

    public string UserInToken => (string)JsonNode.Parse(System.Buffers.Text.Base64Url.DecodeFromChars(Token.Split('.')[1]))!["user"]!;

    public async Task GenerateAsync()
    {
        using var response = await SendAsync(HttpMethod.Post, "/tokens/generate", new JsonObject { ["user"] = new JsonObject { ["id"] = "chosen-by-the-client" } }, token: null);
        await TakeAsync(response, HttpStatusCode.OK);
    }

    public async Task StartAsync(HttpStatusCode status = HttpStatusCode.Created)
    {
        using var response = await SendAsync(HttpMethod.Post, "/conversations", new JsonObject { ["user"] = new JsonObject { ["id"] = "r_1" }, ["locale"] = "en-US" }, Token);
        await TakeAsync(response, status);
    }

    public async Task ResumeAsync(string? watermark = null)
    {
        using var response = await SendAsync(HttpMethod.Get, $"/conversations/{Conversation}?watermark={watermark}", null, Token);
        await TakeAsync(response, HttpStatusCode.OK);
    }

    public async Task RefreshAsync()
    {
        using var response = await SendAsync(HttpMethod.Post, "/tokens/refresh", null, Token);
        await TakeAsync(response, HttpStatusCode.OK);
    }

    public JsonObject Message(string? text) => new()
    {
        ["type"] = "message",
        ["text"] = text,
        ["textFormat"] = "plain",
        ["attachments"] = new JsonArray(),
        ["channelData"] = new JsonObject { ["clientActivityID"] = $"client-{Interlocked.Increment(ref said)}", ["attachmentSizes"] = new JsonArray() },
        ["channelId"] = "webchat",
        ["from"] = new JsonObject { ["id"] = "r_somebody-else", ["name"] = "User", ["role"] = "user" },
        ["locale"] = "en-US",
        ["localTimezone"] = "UTC",
        ["entities"] = new JsonArray(new JsonObject { ["type"] = "ClientCapabilities", ["supportsListening"] = true }),
    };

    public Task<HttpResponseMessage> PostAsync(JsonNode activity) => SendAsync(HttpMethod.Post, $"/conversations/{Conversation}/activities", activity, Token);

    /// <summary>The id of what was said.</summary>
    public async Task<string> SayAsync(JsonNode activity)
    {
        using var response = await PostAsync(activity);
        var body = await response.Content.ReadAsStringAsync();
        Assert.True(response.StatusCode == HttpStatusCode.OK, $"{response.StatusCode}: {body}");
        return (string)JsonNode.Parse(body)!["id"]!;
    }

    public Task<string> SayAsync(string text) => SayAsync(Message(text));

    public async Task<(IReadOnlyList<JsonNode> Activities, string Watermark)> PollAsync(string? watermark = null)
    {
        using var response = await SendAsync(HttpMethod.Get, $"/conversations/{Conversation}/activities?watermark={watermark}", null, Token);
        var body = await response.Content.ReadAsStringAsync();
        Assert.True(response.StatusCode == HttpStatusCode.OK, $"{response.StatusCode}: {body}");
        var page = JsonNode.Parse(body)!;
        return ([.. page["activities"]!.AsArray().Select(a => a!)], (string)page["watermark"]!);
    }

    /// <summary>What was said, as soon as the bot has answered the activity.</summary>
    public async Task<IReadOnlyList<JsonNode>> UntilAnsweredAsync(string activityId)
    {
        using var listener = host.Get<Listeners>().Add(Conversation);
        while (true)
        {
            var next = listener.Next;
            var (activities, _) = await PollAsync();
            if (activities.Any(a => (string?)a["replyToId"] == activityId))
            {
                return activities;
            }

            await next.WaitAsync(Patience.Long);
        }
    }

    /// <summary>The bot's answer to what is said.</summary>
    public async Task<JsonNode> AskAsync(string text)
    {
        var id = await SayAsync(text);
        return (await UntilAnsweredAsync(id)).First(a => (string?)a["replyToId"] == id);
    }

    public Task<IReadOnlyList<JsonNode>> UntilGreetedAsync() => UntilAnsweredAsync($"{Conversation}-hello");

    public Task<Ear> ListenAsync() => Ear.OpenAsync(StreamUrl, Origin);

    public Task<HttpResponseMessage> SendAsync(HttpMethod method, string path, JsonNode? body, string? token) =>
        SendContentAsync(method, path, body is null ? null : JsonContent.Create(body), token);

    public Task<HttpResponseMessage> SendContentAsync(HttpMethod method, string path, HttpContent? body, string? token)
    {
        var request = new HttpRequestMessage(method, Base + path) { Content = body };
        request.Headers.Authorization = token is null ? null : new AuthenticationHeaderValue("Bearer", token);
        if (Origin is not null)
        {
            request.Headers.Add("Origin", Origin);
        }

        return host.Http.SendAsync(request);
    }

    private async Task TakeAsync(HttpResponseMessage response, HttpStatusCode status)
    {
        var body = await response.Content.ReadAsStringAsync();
        Assert.True(response.StatusCode == status, $"{response.StatusCode}: {body}");
        var answer = JsonNode.Parse(body)!;
        Conversation = (string)answer["conversationId"]!;
        Token = (string)answer["token"]!;
        Assert.True((int)answer["expires_in"]! > 0);
        StreamUrl = (string?)answer["streamUrl"] ?? StreamUrl;
    }
}
