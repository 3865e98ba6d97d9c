using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using NumbnessBot.Host.Tests.Playing;

namespace NumbnessBot.Host.Tests.ByChannel;

/// <summary>Teams, in the shapes in which it speaks.</summary>
[Collection(SharedHost.Name)]
public sealed class TeamsTests(SharedHost shared)
{
    /// <summary>What Teams takes for a message with a card.</summary>
    private const int MostBytes = 28 * 1024;

    private static readonly string[] everything =
    [
        "yes", "my husband's back is numb since the 3rd of May and it hurts and tingles, he had a fever, lost weight, sweats at night, fell down the stairs, has diabetes, cancer years ago",
        "54", "none of these", "none of these", "none of these", "not sure", "summary", "help", "why do you ask?", "what does that mean?", "back", "no", "none", "none", "2", "1", "none", "5",
        "none", "summary", "yes", "what is a slipped disc?", "spain", "summary",
    ];

    [Fact]
    public async Task Installing_and_joining_at_the_same_time_greet_once_and_so_does_a_reload()
    {
        var teams = NewTeams();

        var replies = await Task.WhenAll(new[] { teams.Installed(), teams.Joined(), teams.Installed(), teams.Joined() }.Select(teams.RepliesAsync));

        var greeting = Assert.Single(replies.SelectMany(r => r));
        Assert.Contains("store the answers", (string?)greeting["text"], StringComparison.Ordinal);
        Assert.Empty(await teams.RepliesAsync(teams.Installed()));
        Assert.Empty(await teams.RepliesAsync(teams.Joined()));
    }

    [Fact]
    public async Task Installing_alone_greets_and_removing_says_nothing_and_forgets_nothing()
    {
        var teams = NewTeams();
        Assert.Single(await teams.RepliesAsync(teams.Installed()));
        await teams.SayAsync("yes");
        var removed = teams.Installed();
        removed["action"] = "remove";

        Assert.Empty(await teams.RepliesAsync(removed));
        Assert.Empty(await teams.RepliesAsync(teams.Installed()));
        Assert.NotEqual("consent", (string?)Channel.Entity(await teams.SayAsync("my back is numb"), "numbness.question")?["id"]);
    }

    [Fact]
    public async Task A_card_is_tapped_through_the_first_questions()
    {
        var teams = NewTeams();
        var replies = await teams.RepliesAsync(teams.Joined());
        Assert.Equal("1.2", (string?)replies[0]["attachments"]![0]!["content"]!["version"]);
        Assert.Equal("application/vnd.microsoft.card.adaptive", (string?)replies[0]["attachments"]![0]!["contentType"]);
        Assert.All(TeamsChannel.Buttons(replies), b => Assert.Equal("Action.Submit", (string?)b["type"]));

        replies = await teams.RepliesAsync(teams.Submit(TeamsChannel.Buttons(replies).First()["data"]!.DeepClone()));
        Assert.Equal("opening", (string?)Channel.Entity(replies, "numbness.question")?["id"]);
        await teams.SayAsync("my back is numb since monday");
        replies = await teams.SayAsync("42");

        // The list's ticks come beside the button's own data, joined by commas.
        var list = TeamsChannel.Bodies(replies).Single(e => (string?)e["type"] == "Input.ChoiceSet");
        var value = TeamsChannel.Buttons(replies).Single()["data"]!.DeepClone();
        value[(string)list["id"]!] = $"{list["choices"]![0]!["value"]},{list["choices"]![1]!["value"]}";
        replies = await teams.RepliesAsync(teams.Submit(value));
        Assert.Equal("emergency", (string?)Channel.Entity(replies, "numbness.outcome")?["level"]);
        Assert.Equal("attention", (string?)TeamsChannel.Bodies(replies).First()["style"]);
    }

    [Fact]
    public async Task A_list_that_was_answered_cannot_be_sent_again()
    {
        var teams = NewTeams();
        var replies = await teams.RepliesAsync(teams.Joined());
        var old = TeamsChannel.Buttons(replies).First()["data"]!;
        await teams.RepliesAsync(teams.Submit(old.DeepClone()));

        replies = await teams.RepliesAsync(teams.Submit(old.DeepClone()));

        Assert.Contains("earlier question", (string?)Assert.Single(replies)["text"], StringComparison.Ordinal);
        Assert.Equal("opening", (string?)Channel.Entity(replies, "numbness.question")?["id"]);
    }

    [Theory]
    [InlineData("<at>NumbnessBot</at> I can&#39;t pee")]
    [InlineData("<div><div>I can't pee&nbsp;</div></div>")]
    [InlineData("<p><at>NumbnessBot</at>&nbsp;I can't pee</p>")]
    public async Task Mention_and_mark_up_do_not_hide_a_sign(string text)
    {
        Assert.Equal("emergency", (string?)Channel.Entity(await NewTeams().SayAsync(text), "numbness.outcome")?["level"]);
    }

    [Theory]
    [InlineData("groupChat")]
    [InlineData("channel")]
    public async Task In_a_group_nothing_is_asked_and_one_line_invites_to_a_personal_chat(string scope)
    {
        var teams = NewTeams();
        Assert.Empty(await teams.RepliesAsync(teams.Installed(scope)));
        Assert.Single(await teams.RepliesAsync(teams.Joined(scope)));

        var replies = await teams.RepliesAsync(teams.Message("<at>NumbnessBot</at> I can't pee and my legs are numb", scope));

        var reply = Assert.Single(replies);
        Assert.Contains("personal chat", (string?)reply["text"], StringComparison.Ordinal);
        Assert.Contains("emergency department", (string?)reply["text"], StringComparison.Ordinal);
        Assert.DoesNotContain("pee", (string?)reply["text"], StringComparison.Ordinal);
        Assert.Null(Channel.Entity(replies, "numbness.question"));
        Assert.Null(Channel.Entity(replies, "numbness.outcome"));
        Assert.Null(reply["attachments"]);
    }

    [Fact]
    public async Task Who_joins_a_group_later_is_not_spoken_to()
    {
        var teams = NewTeams();
        var update = teams.Activity("conversationUpdate", "groupChat");
        update["membersAdded"] = new JsonArray(new JsonObject { ["id"] = "29:somebody" });

        Assert.Empty(await teams.RepliesAsync(update));
    }

    [Fact]
    public async Task An_edit_with_a_sign_is_an_emergency_and_a_reaction_or_a_deletion_is_fine()
    {
        var teams = NewTeams();
        await teams.SayAsync("my back is numb");
        var reaction = teams.Activity("messageReaction");
        reaction["reactionsAdded"] = new JsonArray(new JsonObject { ["type"] = "like" });
        Assert.Empty(await teams.RepliesAsync(reaction));
        Assert.Empty(await teams.RepliesAsync(teams.Activity("messageDelete")));

        var edit = teams.Message("my back is numb and I can't pee");
        edit["type"] = "messageUpdate";
        edit["channelData"]!["eventType"] = "editMessage";
        Assert.Equal("emergency", (string?)Channel.Entity(await teams.RepliesAsync(edit), "numbness.outcome")?["level"]);
    }

    [Fact]
    public async Task An_action_of_a_kind_we_never_send_is_refused_in_a_sentence()
    {
        var invoke = NewTeams().Activity("invoke");
        invoke.Remove("deliveryMode");
        invoke["name"] = "adaptiveCard/action";
        invoke["value"] = new JsonObject { ["action"] = new JsonObject { ["type"] = "Action.Execute", ["verb"] = "x" } };

        using var response = await shared.NewChannel().PostAsync(invoke);

        Assert.Contains("invoke", await Channel.ProblemAsync(response, HttpStatusCode.BadRequest), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_longest_messages_are_within_the_limit_of_Teams()
    {
        var teams = NewTeams();
        var largest = 0;
        foreach (var text in everything.Prepend(string.Concat(Enumerable.Repeat("my back hurts and then it was better again, ", 2300))))
        {
            foreach (var reply in await teams.SayAsync(text))
            {
                largest = Math.Max(largest, Encoding.UTF8.GetByteCount(reply.ToJsonString()));
                Assert.True(((string?)reply["text"])!.Length <= 4_000);
            }
        }

        Assert.InRange(largest, 1, MostBytes);
    }

    private TeamsChannel NewTeams() => new(shared.NewChannel());
}
