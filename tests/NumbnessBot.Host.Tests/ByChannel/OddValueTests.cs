using System.Text.Json.Nodes;
using NumbnessBot.Host.Tests.Playing;

namespace NumbnessBot.Host.Tests.ByChannel;

/// <summary>A submit's value can be anything: there is always an answer, and the open question stays open.</summary>
[Collection(SharedHost.Name)]
public sealed class OddValueTests(SharedHost shared)
{
    private const int Seed = 20_261_120;
    private const int Values = 200;
    private static readonly string[] names = ["numbness", "question", "nonce", "option", "options", "topic", "numbness-ticks", "msteams", "x"];
    private static readonly string[] texts = ["", "consent", "yes", "screen.toilet", "urine-retention", "{\"numbness\":1}", "\0", "🙂", "a,b,,c"];

    [Fact]
    public async Task Any_value_gets_an_answer_and_settles_nothing()
    {
        var random = new Random(Seed);
        var teams = new TeamsChannel(shared.NewChannel());
        await teams.RepliesAsync(teams.Joined());
        for (var i = 0; i < Values; i++)
        {
            var value = Any(random, 0);
            if (value?.GetValueKind() == System.Text.Json.JsonValueKind.String)
            {
                // A bare text is what a button of older clients sends: it is read like typed text.
                continue;
            }

            var replies = await teams.RepliesAsync(teams.Submit(value));

            var text = (string?)Assert.Single(replies)["text"];
            Assert.False(string.IsNullOrWhiteSpace(text));
            Assert.DoesNotContain("Something went wrong", text, StringComparison.Ordinal);
            Assert.Equal("consent", (string?)Channel.Entity(replies, "numbness.question")?["id"]);
        }
    }

    [Theory]
    [InlineData("""{"numbness":{"question":1,"nonce":true,"options":"x"}}""")]
    [InlineData("""{"numbness":{"question":{"a":1},"options":[1,null,{"b":[]}]}}""")]
    [InlineData("""{"numbness":{"options":[[[]]]}}""")]
    [InlineData("""{"numbness":[]}""")]
    [InlineData("""{"numbness":null,"numbness-ticks":5}""")]
    [InlineData("""[[[[[[[[[[[[[[[[[[[[1]]]]]]]]]]]]]]]]]]]]""")]
    [InlineData("""1e300""")]
    [InlineData("""false""")]
    public async Task Wrong_types_are_no_fault(string json)
    {
        var teams = new TeamsChannel(shared.NewChannel());
        await teams.RepliesAsync(teams.Joined());

        var replies = await teams.RepliesAsync(teams.Submit(JsonNode.Parse(json)));

        Assert.Equal("consent", (string?)Channel.Entity(replies, "numbness.question")?["id"]);
    }

    private static JsonNode? Any(Random random, int depth) => random.Next(depth > 5 ? 4 : 7) switch
    {
        0 => null,
        1 => JsonValue.Create(random.Next(2) == 0),
        2 => JsonValue.Create(random.NextDouble() * 1e6),
        3 => JsonValue.Create(texts[random.Next(texts.Length)]),
        4 => new JsonArray([.. Enumerable.Range(0, random.Next(4)).Select(_ => Any(random, depth + 1))]),
        _ => new JsonObject(names.Where(_ => random.Next(3) == 0).Select(n => KeyValuePair.Create(n, Any(random, depth + 1)))),
    };
}
