using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json.Nodes;

namespace NumbnessBot.Faults.Tests.Playing;

/// <summary>A person on a page: a client of Direct Line that sends what was not taken again under the same name, and comes back when the host was away.</summary>
internal sealed class WebCaller(HttpClient http, string host)
{
    private const string Base = "/v3/directline";
    private static readonly TimeSpan patience = TimeSpan.FromMinutes(2);
    private static readonly TimeSpan pause = TimeSpan.FromMilliseconds(50);
    private string _token = "";
    private string _conversation = "";
    private int _said;

    private string Activities => $"/conversations/{_conversation}/activities";

    /// <summary>What was said, both ways, in the order of the log.</summary>
    public IReadOnlyList<JsonNode> Lines { get; private set; } = [];

    public async Task BeginAsync()
    {
        _token = (string)(await UntilTakenAsync(HttpMethod.Post, "/tokens/generate", null))["token"]!;
        _conversation = (string)(await UntilTakenAsync(HttpMethod.Post, "/conversations", new JsonObject()))["conversationId"]!;
        await UntilAnsweredAsync($"{_conversation}-hello");
    }

    /// <summary>Says it and waits for the answer, whatever happens to the host meanwhile.</summary>
    public async Task SayAsync(string text)
    {
        var said = await UntilTakenAsync(HttpMethod.Post, Activities, Message(text));
        await UntilAnsweredAsync((string)said["id"]!);
    }

    /// <summary>Says it where it is not taken.</summary>
    /// <returns>What a person is told instead.</returns>
    public async Task<string> RefusalAsync(string text)
    {
        using var response = await SendAsync(HttpMethod.Post, Activities, Message(text));
        Assert.Equal(HttpStatusCode.ServiceUnavailable, response.StatusCode);
        return (string)JsonNode.Parse(await response.Content.ReadAsStringAsync())!["detail"]!;
    }

    private async Task UntilAnsweredAsync(string activity)
    {
        var until = DateTime.UtcNow + patience;
        while (!Lines.Any(line => (string?)line["replyToId"] == activity))
        {
            Assert.True(DateTime.UtcNow < until, $"No answer to {activity}.");
            await Task.Delay(pause);
            await UntilTakenAsync(HttpMethod.Get, $"/conversations/{_conversation}", null);
            Lines = [.. (await UntilTakenAsync(HttpMethod.Get, Activities, null))["activities"]!.AsArray().Select(a => a!)];
        }
    }

    private async Task<JsonNode> UntilTakenAsync(HttpMethod method, string path, JsonNode? body)
    {
        for (var until = DateTime.UtcNow + patience; ; await Task.Delay(pause))
        {
            try
            {
                using var response = await SendAsync(method, path, body);
                if (response.IsSuccessStatusCode)
                {
                    return JsonNode.Parse(await response.Content.ReadAsStringAsync())!;
                }
            }
            catch (Exception e) when (e is HttpRequestException or TaskCanceledException)
            {
                // The host is away.
            }

            Assert.True(DateTime.UtcNow < until, $"The host does not take {method} {path}.");
        }
    }

    private JsonObject Message(string text) => new()
    {
        ["type"] = "message",
        ["text"] = text,
        ["locale"] = "en",
        ["channelData"] = new JsonObject { ["clientActivityID"] = $"client-{++_said}" },
    };

    private async Task<HttpResponseMessage> SendAsync(HttpMethod method, string path, JsonNode? body)
    {
        using var request = new HttpRequestMessage(method, host + Base + path) { Content = body is null ? null : JsonContent.Create(body) };
        request.Headers.Authorization = _token.Length == 0 ? null : new AuthenticationHeaderValue("Bearer", _token);
        return await http.SendAsync(request);
    }
}
