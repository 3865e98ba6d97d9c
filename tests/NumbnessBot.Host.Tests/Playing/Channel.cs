using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace NumbnessBot.Host.Tests.Playing;

/// <summary>One conversation over HTTP, as a channel speaks.</summary>
internal sealed class Channel(HttpClient client, string conversation)
{
    private int _sent;

    public string Key => $"test/{conversation}";

    public JsonObject Activity(string type) => new()
    {
        ["type"] = type,
        ["id"] = $"{conversation}-{++_sent}",
        ["channelId"] = "test",
        ["serviceUrl"] = "http://127.0.0.1:9/",
        ["from"] = new JsonObject { ["id"] = "person", ["name"] = "Person" },
        ["recipient"] = new JsonObject { ["id"] = "bot", ["name"] = "Bot" },
        ["conversation"] = new JsonObject { ["id"] = conversation },
        ["locale"] = "en",
        ["deliveryMode"] = "expectReplies",
    };

    public JsonObject Message(string? text)
    {
        var activity = Activity("message");
        activity["text"] = text;
        return activity;
    }

    public JsonObject Joined(params string[] members)
    {
        var activity = Activity("conversationUpdate");
        activity["membersAdded"] = new JsonArray([.. members.Select(m => new JsonObject { ["id"] = m })]);
        return activity;
    }

    public Task<HttpResponseMessage> PostAsync(JsonNode activity) => client.PostAsJsonAsync("/api/messages", activity);

    public Task<IReadOnlyList<JsonNode>> SayAsync(string? text) => RepliesAsync(Message(text));

    /// <summary>The replies in the HTTP answer, which must be 200.</summary>
    public async Task<IReadOnlyList<JsonNode>> RepliesAsync(JsonNode activity)
    {
        using var response = await PostAsync(activity);
        var body = await response.Content.ReadAsStringAsync();
        Assert.True(response.StatusCode == HttpStatusCode.OK, $"{response.StatusCode}: {body}");
        return [.. JsonNode.Parse(body)!["activities"]!.AsArray().Select(a => a!)];
    }

    /// <summary>The reply, of which there must be one, with a text.</summary>
    public async Task<string> TextAsync(JsonNode activity)
    {
        var text = (string?)Assert.Single(await RepliesAsync(activity))["text"];
        Assert.False(string.IsNullOrWhiteSpace(text));
        return text;
    }

    /// <summary>The entity of that type in the replies, or null.</summary>
    public static JsonNode? Entity(IEnumerable<JsonNode> replies, string type) =>
        replies.SelectMany(r => r["entities"]?.AsArray() ?? []).LastOrDefault(e => (string?)e?["type"] == type);

    public static async Task<string> ProblemAsync(HttpResponseMessage response, HttpStatusCode status)
    {
        var body = await response.Content.ReadAsStringAsync();
        Assert.True(response.StatusCode == status, $"{response.StatusCode} instead of {status}: {body}");
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType?.MediaType);
        using var problem = JsonDocument.Parse(body);
        Assert.Equal((int)status, problem.RootElement.GetProperty("status").GetInt32());
        return problem.RootElement.GetProperty("detail").GetString()!;
    }
}
