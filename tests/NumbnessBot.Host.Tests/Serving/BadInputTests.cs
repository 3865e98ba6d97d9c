using System.Net;
using System.Net.Http.Headers;
using System.Text;
using NumbnessBot.Host.Tests.Playing;

namespace NumbnessBot.Host.Tests.Serving;

/// <summary>What cannot be an activity is refused with its fault named, and nothing of it is stored.</summary>
[Collection(SharedHost.Name)]
public sealed class BadInputTests(SharedHost shared)
{
    private const string Fine = "\"deliveryMode\":\"expectReplies\",\"conversation\":{\"id\":\"bad\"}";

    [Theory]
    [InlineData("", "JSON")]
    [InlineData("hello", "JSON")]
    [InlineData("{", "JSON")]
    [InlineData("{\"type\":\"message\"}}", "JSON")]
    [InlineData("[]", "JSON object")]
    [InlineData("null", "JSON object")]
    [InlineData("\"message\"", "JSON object")]
    [InlineData("{}", "type")]
    [InlineData("{" + Fine + "}", "type")]
    [InlineData("{\"type\":\"\"," + Fine + "}", "type")]
    [InlineData("{\"type\":null," + Fine + "}", "type")]
    [InlineData("{\"type\":5," + Fine + "}", "type")]
    [InlineData("{\"type\":\"\\ud83d\"," + Fine + "}", "half a character")]
    [InlineData("{\"type\":\"message\"}", "conversation.id")]
    [InlineData("{\"type\":\"message\",\"conversation\":{}}", "conversation.id")]
    [InlineData("{\"type\":\"message\",\"conversation\":{\"id\":\" \"}}", "conversation.id")]
    [InlineData("{\"type\":\"message\",\"conversation\":{\"id\":7}}", "conversation.id")]
    [InlineData("{\"type\":\"message\",\"conversation\":\"bad\"}", "conversation")]
    [InlineData("{\"type\":\"message\",\"text\":7," + Fine + "}", "text")]
    [InlineData("{\"type\":\"message\",\"text\":{\"a\":1}," + Fine + "}", "text")]
    [InlineData("{\"type\":\"message\",\"from\":\"me\"," + Fine + "}", "from")]
    [InlineData("{\"type\":\"message\",\"attachments\":{}," + Fine + "}", "attachments")]
    [InlineData("{\"type\":\"message\",\"attachments\":[null]," + Fine + "}", "attachments")]
    [InlineData("{\"type\":\"message\",\"timestamp\":\"yesterday\"," + Fine + "}", "wrong type")]
    [InlineData("{\"type\":\"conversationUpdate\",\"membersAdded\":[null]," + Fine + "}", "membersAdded")]
    [InlineData("{\"type\":\"message\",\"conversation\":{\"id\":\"bad\"}}", "serviceUrl")]
    [InlineData("{\"type\":\"message\",\"serviceUrl\":\"ftp://x/\",\"conversation\":{\"id\":\"bad\"}}", "serviceUrl")]
    public async Task A_body_that_is_no_activity_is_refused_by_name(string body, string named)
    {
        var commits = shared.Host.Store.Commits;

        using var response = await PostAsync(body);

        Assert.Contains(named, await Channel.ProblemAsync(response, HttpStatusCode.BadRequest), StringComparison.Ordinal);
        Assert.Equal(commits, shared.Host.Store.Commits);
    }

    [Theory]
    [InlineData("id")]
    [InlineData("channelId")]
    [InlineData("serviceUrl")]
    [InlineData("conversation.id")]
    public async Task An_id_that_is_far_too_long_is_refused_by_name(string named)
    {
        var activity = shared.NewChannel().Message("hello");
        (named == "conversation.id" ? activity["conversation"]! : activity)[named.Split('.')[^1]] = "http://127.0.0.1/" + new string('x', 2000);

        using var response = await PostAsync(activity.ToJsonString());

        Assert.Contains(named, await Channel.ProblemAsync(response, HttpStatusCode.BadRequest), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Bytes_that_are_no_text_are_refused()
    {
        using var content = new ByteArrayContent([0x7B, 0x22, 0xFF, 0xFE, 0x22, 0x7D]);
        content.Headers.ContentType = new MediaTypeHeaderValue("application/json");

        using var response = await shared.Client.PostAsync("/api/messages", content);

        await Channel.ProblemAsync(response, HttpStatusCode.BadRequest);
    }

    [Theory]
    [InlineData("text/plain")]
    [InlineData("application/xml")]
    [InlineData("application/x-www-form-urlencoded")]
    public async Task Another_content_type_is_refused(string type)
    {
        using var response = await PostAsync(shared.NewChannel().Message("hello").ToJsonString(), type);

        Assert.Contains("application/json", await Channel.ProblemAsync(response, HttpStatusCode.UnsupportedMediaType), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_body_that_is_too_large_is_refused(bool sayHowLarge)
    {
        var commits = shared.Host.Store.Commits;
        var json = shared.NewChannel().Message(new string('x', 256 * 1024)).ToJsonString();
        using HttpContent content = sayHowLarge ? new StringContent(json) : new StreamContent(new Unsized(Encoding.UTF8.GetBytes(json)));
        content.Headers.ContentType = new MediaTypeHeaderValue("application/json");

        using var response = await shared.Client.PostAsync("/api/messages", content);

        Assert.Contains("262144", await Channel.ProblemAsync(response, HttpStatusCode.RequestEntityTooLarge), StringComparison.Ordinal);
        Assert.Equal(commits, shared.Host.Store.Commits);
    }

    [Theory]
    [InlineData("value")]
    [InlineData("channelData")]
    [InlineData("text")]
    [InlineData("from")]
    [InlineData("attachments")]
    [InlineData("entities")]
    [InlineData("odd")]
    public async Task A_body_that_is_nested_too_deep_is_refused(string member)
    {
        const int Levels = 100_000;
        var body = $"{{\"type\":\"message\",\"{member}\":{new string('[', Levels)}{new string(']', Levels)},{Fine}}}";

        using var response = await PostAsync(body);

        Assert.Contains("nested", await Channel.ProblemAsync(response, HttpStatusCode.BadRequest), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_invoke_is_refused_by_name()
    {
        var channel = shared.NewChannel();
        var invoke = channel.Activity("invoke");
        invoke.Remove("deliveryMode");

        using var response = await channel.PostAsync(invoke);

        Assert.Contains("invoke", await Channel.ProblemAsync(response, HttpStatusCode.BadRequest), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Another_method_is_refused()
    {
        using var response = await shared.Client.GetAsync("/api/messages");

        Assert.Equal(HttpStatusCode.MethodNotAllowed, response.StatusCode);
    }

    private Task<HttpResponseMessage> PostAsync(string body, string type = "application/json") =>
        shared.Client.PostAsync("/api/messages", new StringContent(body, Encoding.UTF8, type));

    /// <summary>A stream that does not tell its length, so that the request is sent in chunks.</summary>
    private sealed class Unsized(byte[] bytes) : MemoryStream(bytes)
    {
        public override bool CanSeek => false;
    }
}
