using NumbnessBot.Host.Tests.Playing;

namespace NumbnessBot.Host.Tests.Serving;

[Collection(SharedHost.Name)]
public sealed class GreetingTests(SharedHost shared)
{
    public static TheoryData<string> Orders => new(
        "person", "bot person", "person bot", "bot|person", "person|bot", "person|person|person", "bot|bot|person|bot|person", "bot person|bot person");

    [Theory]
    [MemberData(nameof(Orders))]
    public async Task However_members_are_announced_the_greeting_comes_once(string updates)
    {
        var channel = shared.NewChannel();
        var replies = new List<string>();
        foreach (var update in updates.Split('|'))
        {
            replies.AddRange((await channel.RepliesAsync(channel.Joined(update.Split(' ')))).Select(r => (string?)r["text"] ?? ""));
        }

        Assert.Contains("store the answers", Assert.Single(replies), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_bot_alone_is_not_greeted()
    {
        var channel = shared.NewChannel();

        Assert.Empty(await channel.RepliesAsync(channel.Joined("bot")));
    }

    [Fact]
    public async Task An_update_without_members_says_nothing()
    {
        var channel = shared.NewChannel();
        var update = channel.Activity("conversationUpdate");

        Assert.Empty(await channel.RepliesAsync(update));
    }

    [Fact]
    public async Task After_a_first_message_no_greeting_follows()
    {
        var channel = shared.NewChannel();
        Assert.Single(await channel.SayAsync("hello"));

        Assert.Empty(await channel.RepliesAsync(channel.Joined("person")));
    }

    [Fact]
    public async Task Updates_that_come_at_the_same_time_greet_once()
    {
        var channel = shared.NewChannel();
        var updates = Enumerable.Range(0, 8).Select(_ => channel.Joined("person")).ToList();

        var replies = await Task.WhenAll(updates.Select(channel.RepliesAsync));

        Assert.Single(replies.SelectMany(r => r));
    }
}
