using System.Net;
using System.Net.Http.Headers;
using System.Text;
using NumbnessBot.DirectLine.Tests.Playing;

namespace NumbnessBot.DirectLine.Tests.Serving;

/// <summary>Odd input is named or read; it is never a fault of ours.</summary>
public sealed class BadInputTests(DirectLineHost host) : IClassFixture<DirectLineHost>
{
    [Theory]
    [InlineData("")]
    [InlineData("no json")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("{\"type\":5}")]
    [InlineData("{\"type\":\"invoke\"}")]
    [InlineData("{\"type\":\"message\",\"text\":5}")]
    [InlineData("{\"type\":\"message\",\"attachments\":5}")]
    [InlineData("{\"type\":\"message\",\"entities\":[5]}")]
    [InlineData("{\"type\":\"message\",\"text\":\"a\",\"text\":\"b\"}")]
    [InlineData("{\"type\":\"message\",\"channelData\":{\"clientActivityID\":\"a\",\"clientActivityID\":\"b\"}}")]
    public async Task What_is_no_activity_is_named(string body)
    {
        var person = await host.ArriveAsync();

        using var response = await PostAsync(person, body);

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType?.MediaType);
    }

    [Theory]
    [InlineData("{\"type\":\"message\",\"text\":\"my back is numb \\ud83d\"}")]
    [InlineData("{\"type\":\"message\",\"text\":\"my back is numb \\ude00 \\\\ud83d\"}")]
    [InlineData("{\"type\":\"message\",\"text\":null,\"channelData\":5,\"locale\":\"xx-nowhere\"}")]
    [InlineData("{\"type\":\"message\",\"text\":\"hi\",\"value\":{\"a\":[1,{\"b\":null}]},\"entities\":[{}],\"timestamp\":5,\"from\":7,\"id\":{},\"conversation\":[]}")]
    [InlineData("{\"type\":\"message\",\"text\":\"hi\",\"localTimestamp\":\"yesterday\"}")]
    [InlineData("{\"type\":\"message\",\"text\":\"hi\",\"entities\":[{\"type\":5}],\"value\":[5]}")]
    [InlineData("\uFEFF{\"type\":\"message\",\"text\":\"hi\"}")]
    public async Task What_can_be_read_is_answered(string body)
    {
        var person = await host.ArriveAsync();

        using var response = await PostAsync(person, body);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        var id = (string)System.Text.Json.Nodes.JsonNode.Parse(await response.Content.ReadAsStringAsync())!["id"]!;
        await person.UntilAnsweredAsync(id);
    }

    [Fact]
    public async Task What_is_too_large_or_no_json_is_refused()
    {
        var person = await host.ArriveAsync();
        using var large = await PostAsync(person, $"{{\"type\":\"message\",\"text\":\"{new string('a', 300_000)}\"}}");
        using var text = await person.SendContentAsync(HttpMethod.Post, $"/conversations/{person.Conversation}/activities", new StringContent("hi"), person.Token);

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, large.StatusCode);
        Assert.Equal(HttpStatusCode.UnsupportedMediaType, text.StatusCode);
    }

    [Theory]
    [InlineData(31, HttpStatusCode.OK)]
    [InlineData(32, HttpStatusCode.BadRequest)]
    [InlineData(100_000, HttpStatusCode.BadRequest)]
    public async Task An_activity_has_thirty_two_levels_at_most(int below, HttpStatusCode status)
    {
        var person = await host.ArriveAsync();

        using var response = await PostAsync(person, $"{{\"type\":\"message\",\"text\":\"hi\",\"value\":{new string('[', below)}{new string(']', below)}}}");

        Assert.Equal(status, response.StatusCode);
    }

    [Fact]
    public async Task A_picture_is_kept_nowhere_and_the_bot_says_that_it_cannot_look_at_it()
    {
        var person = await host.ArriveAsync();
        using var form = Form(person, "my back is numb");

        var reply = await UploadAsync(person, form);

        Assert.Contains("can't look at pictures", (string?)reply["text"], StringComparison.Ordinal);
        var (all, _) = await person.PollAsync();
        var echo = all.Single(a => (string?)a["id"] == (string?)reply["replyToId"]);
        Assert.Equal("{\"contentType\":\"image/png\"}", echo["attachments"]![0]!.ToJsonString());
        Assert.DoesNotContain(all, a => a.ToJsonString().Contains("private-name", StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_emergency_told_beside_a_picture_is_answered_as_one()
    {
        var person = await host.ArriveAsync();
        using var form = Form(person, "I cannot pee at all since today");

        var reply = await UploadAsync(person, form);

        Assert.Contains(reply["entities"]!.AsArray(), e => (string?)e!["level"] == "emergency");
    }

    [Fact]
    public async Task A_picture_alone_is_answered()
    {
        var person = await host.ArriveAsync();
        using var form = new MultipartFormDataContent { { new ByteArrayContent([1, 2, 3]), "file", "a.png" } };

        var reply = await UploadAsync(person, form);

        Assert.Contains("can't look at pictures", (string?)reply["text"], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("multipart/form-data; boundary=x", "--x\r\nno end", HttpStatusCode.BadRequest)]
    [InlineData("multipart/form-data", "", HttpStatusCode.UnsupportedMediaType)]
    [InlineData("text/plain", "hi", HttpStatusCode.UnsupportedMediaType)]
    public async Task An_upload_that_is_none_is_named(string type, string body, HttpStatusCode status)
    {
        var person = await host.ArriveAsync();
        var content = new ByteArrayContent(Encoding.UTF8.GetBytes(body));
        content.Headers.ContentType = MediaTypeHeaderValue.Parse(type);

        using var response = await person.SendContentAsync(HttpMethod.Post, $"/conversations/{person.Conversation}/upload", content, person.Token);

        Assert.Equal(status, response.StatusCode);
    }

    private static MultipartFormDataContent Form(Person person, string text)
    {
        var activity = new StringContent(person.Message(text).ToJsonString());
        activity.Headers.ContentType = new MediaTypeHeaderValue("application/vnd.microsoft.activity");
        var picture = new ByteArrayContent(new byte[300_000]);
        picture.Headers.ContentType = new MediaTypeHeaderValue("image/png");
        return new MultipartFormDataContent { { activity, "activity", "blob" }, { picture, "file", "private-name.png" } };
    }

    private static async Task<System.Text.Json.Nodes.JsonNode> UploadAsync(Person person, HttpContent form)
    {
        using var response = await person.SendContentAsync(HttpMethod.Post, $"/conversations/{person.Conversation}/upload?userId=someone", form, person.Token);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        var id = (string)System.Text.Json.Nodes.JsonNode.Parse(await response.Content.ReadAsStringAsync())!["id"]!;
        return (await person.UntilAnsweredAsync(id)).First(a => (string?)a["replyToId"] == id);
    }

    private static Task<HttpResponseMessage> PostAsync(Person person, string body) => person.SendContentAsync(
        HttpMethod.Post, $"/conversations/{person.Conversation}/activities", new StringContent(body, Encoding.UTF8, "application/json"), person.Token);
}
