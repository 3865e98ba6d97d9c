using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using NumbnessBot.Host.Tests.Playing;

namespace NumbnessBot.Host.Tests.Serving;

[Collection(SharedHost.Name)]
public sealed class UnderstandTests(SharedHost shared)
{
    [Fact]
    public async Task A_text_is_read_with_its_findings_level_and_rules()
    {
        const string text = "I can't pee since yesterday";

        var answer = await UnderstandAsync($$"""{"text":"{{text}}","locale":"en"}""");

        var finding = answer["findings"]!.AsArray().Single(f => (string?)f!["id"] == "urine-retention")!;
        Assert.Equal("present", (string?)finding["state"]);
        Assert.Equal((string?)finding["text"], text.Substring((int)finding["start"]!, (int)finding["length"]!));
        Assert.Equal("emergency", (string?)answer["level"]);
        Assert.NotEmpty(answer["rules"]!.AsArray());
        Assert.Null(answer["assertion"]);
    }

    [Theory]
    [InlineData("I have no fever", "fever", "absent")]
    [InlineData("I have fever", "fever", "present")]
    [InlineData("my mother had fever", "fever", "other")]
    public async Task A_span_gets_its_assertion(string text, string span, string assertion)
    {
        var answer = await UnderstandAsync($$$"""{"text":"{{{text}}}","span":{"start":{{{text.IndexOf(span, StringComparison.Ordinal)}}},"length":{{{span.Length}}}}}""");

        Assert.Equal(assertion, (string?)answer["assertion"]);
    }

    [Theory]
    [InlineData("""{"text":"numb","span":{"start":-1,"length":2}}""")]
    [InlineData("""{"text":"numb","span":{"start":0,"length":5}}""")]
    [InlineData("""{"text":"numb","span":{"start":5,"length":0}}""")]
    [InlineData("""{"text":"numb","span":{"start":2147483647,"length":2147483647}}""")]
    [InlineData("""{"text":"numb","span":{"start":0,"length":-1}}""")]
    public async Task A_span_outside_the_text_is_refused(string body)
    {
        using var response = await PostAsync(body);

        Assert.Contains("span", await Channel.ProblemAsync(response, HttpStatusCode.BadRequest), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("numb")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("""{"text":null}""")]
    [InlineData("""{"text":5}""")]
    [InlineData("""{"text":"numb","span":"all"}""")]
    [InlineData("""{"text":"numb","span":{"start":"0"}}""")]
    [InlineData("""{"text":"\ud83d"}""")]
    public async Task A_body_without_a_readable_text_is_refused(string body)
    {
        using var response = await PostAsync(body);

        Assert.Contains("text", await Channel.ProblemAsync(response, HttpStatusCode.BadRequest), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"text":""}""")]
    [InlineData("""{"text":"🙂","span":{"start":1,"length":1}}""")]
    [InlineData("""{"text":"numb","locale":"xx"}""")]
    [InlineData("""{"text":"numb","locale":null,"span":null}""")]
    public async Task Odd_but_valid_requests_are_answered(string body) => Assert.NotNull((await UnderstandAsync(body))["findings"]);

    private async Task<JsonNode> UnderstandAsync(string body)
    {
        using var response = await PostAsync(body);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        return JsonNode.Parse(await response.Content.ReadAsStringAsync())!;
    }

    private Task<HttpResponseMessage> PostAsync(string body) => shared.Client.PostAsync("/api/understand", new StringContent(body, Encoding.UTF8, "application/json"));
}
