using System.Net.Http.Json;
using System.Text.Json.Nodes;

namespace NumbnessBot.Faults.Tests.Playing;

/// <summary>
/// A person on a channel that posts to the hosts in turn, and again to the next one when a host is not there or says that something went wrong. The person
/// waits for the answer to each message before the next one.
/// </summary>
/// <param name="first">Takes what is said before the yes, since it is in the memory of one host until then; any host when null.</param>
internal sealed class Caller(HttpClient http, RecordingConnector connector, IReadOnlyList<string> hosts, string conversation, string? first = null)
{
    /// <summary>What everybody says, so that everybody has to hear the same. After the first two the conversation is kept.</summary>
    private static readonly string[] script =
        ["yes", "my left hand is numb", "no", "none of these", "42", "none of these", "no", "yes", "none of these", "no", "not sure", "none of these", "no"];

    private static readonly TimeSpan patience = TimeSpan.FromMinutes(2);
    private static readonly TimeSpan pause = TimeSpan.FromMilliseconds(50);
    private static int turn;
    private int _said;

    public string Conversation => conversation;

    public static bool IsFault(string text) => text.Contains("Something went wrong on our side", StringComparison.Ordinal);

    /// <summary>Everything up to and with the yes to being kept.</summary>
    public async Task BeginAsync()
    {
        var joined = Activity("conversationUpdate");
        joined["membersAdded"] = new JsonArray(new JsonObject { ["id"] = "person" });
        await DeliverAsync(joined, first);
        var yes = Activity("message");
        yes["text"] = script[0];
        await DeliverAsync(yes, first);
    }

    public async Task GoOnAsync()
    {
        foreach (var text in script.Skip(1))
        {
            await SayUntilHeardAsync(text);
        }
    }

    /// <summary>The answer.</summary>
    public Task<string> SayAsync(string text)
    {
        var message = Activity("message");
        message["text"] = text;
        return DeliverAsync(message);
    }

    /// <summary>Says it again when the bot says that something went wrong, as it asks for.</summary>
    private async Task SayUntilHeardAsync(string text)
    {
        while (IsFault(await SayAsync(text)))
        {
            await Task.Delay(pause);
        }
    }

    private async Task<string> DeliverAsync(JsonObject activity, string? host = null)
    {
        var until = DateTime.UtcNow + patience;
        while (!await TryAsync(activity, host))
        {
            Assert.True(DateTime.UtcNow < until, $"No host took '{activity["text"]}'.");
            await Task.Delay(pause);
        }

        return await connector.AnsweredAsync(conversation, (string)activity["id"]!).WaitAsync(patience);
    }

    private async Task<bool> TryAsync(JsonObject activity, string? host)
    {
        try
        {
            using var response = await http.PostAsJsonAsync($"{host ?? hosts[(int)((uint)Interlocked.Increment(ref turn) % hosts.Count)]}/api/messages", activity);
            return response.IsSuccessStatusCode;
        }
        catch (Exception e) when (e is HttpRequestException or TaskCanceledException)
        {
            return false;
        }
    }

    private JsonObject Activity(string type) => new()
    {
        ["type"] = type,
        ["id"] = $"{conversation}-{++_said}",
        ["channelId"] = "test",
        ["serviceUrl"] = connector.Url,
        ["from"] = new JsonObject { ["id"] = "person" },
        ["recipient"] = new JsonObject { ["id"] = "bot" },
        ["conversation"] = new JsonObject { ["id"] = conversation },
        ["locale"] = "en",
    };
}
