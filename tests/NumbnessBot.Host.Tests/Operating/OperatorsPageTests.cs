using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using NumbnessBot.Host.Tests.Playing;
using NumbnessBot.Proof.Playing;

namespace NumbnessBot.Host.Tests.Operating;

public sealed class OperatorsPageTests
{
    private const string Key = "a long enough key";

    [Fact]
    public async Task Without_a_key_there_is_no_page()
    {
        using var host = new BotHost();
        using var client = host.CreateClient();

        using var response = await client.GetAsync("/operators");

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("Basic")]
    [InlineData("Basic ???")]
    [InlineData("Basic b25lIHdpdGhvdXQgY29sb24=")]
    [InlineData("Basic b3BlcmF0b3I6YSBsb25nIGVub3VnaCBrZQ==")]
    [InlineData("Bearer a long enough key")]
    public async Task Who_does_not_know_the_key_sees_nothing(string? authorization)
    {
        using var host = Host();
        using var client = host.CreateClient();
        client.DefaultRequestHeaders.TryAddWithoutValidation("Authorization", authorization);

        using var response = await client.GetAsync("/operators");

        Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
        Assert.Equal("", await response.Content.ReadAsStringAsync());
        Assert.Equal("Basic", Assert.Single(response.Headers.WwwAuthenticate).Scheme);
    }

    [Fact]
    public async Task The_page_counts_levels_rules_and_misunderstandings_and_holds_no_word()
    {
        using var host = Host();
        using var client = host.CreateClient();
        var talk = new Channel(client, "wilhelmina-4711");
        await talk.SayAsync("I can't pee since this morning, quokka-4712");
        await new Channel(client, "other-4713").SayAsync("hello");
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes($"operator:{Key}")));

        var page = await client.GetStringAsync("/operators");

        Assert.Contains("<td>numbness.advice</td><td>emergency</td><td>1</td>", page, StringComparison.Ordinal);
        Assert.Contains("<td>numbness.rules</td><td>ces-retention</td><td>1</td>", page, StringComparison.Ordinal);
        Assert.Contains("<td>numbness.turn.duration</td><td>test, answered</td><td>2</td>", page, StringComparison.Ordinal);
        Assert.Contains("<td>numbness.conversations</td><td>begun</td><td>2</td>", page, StringComparison.Ordinal);
        Assert.Contains("<td>numbness.store.duration</td><td>commit, done</td><td>2</td>", page, StringComparison.Ordinal);
        Assert.DoesNotContain("-471", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_that_is_typed_or_sent_becomes_part_of_the_page()
    {
        using var host = Host();
        using var client = host.CreateClient();
        foreach (var (text, i) in Nasty.Texts.Select((t, i) => (t, i)))
        {
            var message = new Channel(client, $"nasty-{i}").Message(text);
            message["channelId"] = text;
            message["locale"] = text;
            using var taken = await client.PostAsJsonAsync("/api/messages", message);
            Assert.True((int)taken.StatusCode < 500, text);
        }

        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes($"operator:{Key}")));
        var page = await client.GetStringAsync("/operators");

        Assert.Contains("<td>other, answered</td>", page, StringComparison.Ordinal);
        Assert.All(new[] { "alert", "evil", "javascript", "<img", "<svg", "{{" }, sign => Assert.DoesNotContain(sign, page, StringComparison.OrdinalIgnoreCase));
    }

    private static BotHost Host() => new() { Settings = new() { ["Storage:Provider"] = "Memory", ["Operators:Key"] = Key } };
}
