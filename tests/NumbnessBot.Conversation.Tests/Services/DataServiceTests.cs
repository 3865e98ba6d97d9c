using System.Text;
using System.Text.Json.Nodes;
using Microsoft.Bot.Connector;
using NumbnessBot.Conversation.Services;
using NumbnessBot.Conversation.Talking;
using NumbnessBot.Proof.Playing;
using NumbnessBot.Storage;
using NumbnessBot.Triage;

namespace NumbnessBot.Conversation.Tests.Services;

public sealed class DataServiceTests
{
    [Fact]
    public async Task Ones_data_come_as_a_file_that_holds_exactly_the_case()
    {
        var talk = await ToldAsync(Channels.Emulator);

        await talk.SayAsync("gimme my data");

        var file = Assert.Single(talk.Replies.SelectMany(r => r.Attachments ?? []));
        Assert.Equal((DataExport.ContentType, DataExport.FileName), (file.ContentType, file.Name));
        var json = JsonNode.Parse(Encoding.UTF8.GetString(Convert.FromBase64String(file.ContentUrl.Split(',')[1])))!;
        Assert.Equal("yes", (string?)json["consentToStore"]);
        Assert.Equal(new DateTimeOffset(2026, 12, 20, 12, 0, 0, TimeSpan.Zero), DateTimeOffset.Parse((string)json["keptUntil"]!, System.Globalization.CultureInfo.InvariantCulture));
        Assert.Equal(talk.Case.Findings, CaseJson.Read(json["understood"]!.ToJsonString())!.Findings);
        Assert.Equal("about.age", talk.Question?.Id);
    }

    [Fact]
    public async Task Where_no_file_can_go_they_come_as_text()
    {
        var talk = await ToldAsync(Channels.Sms);

        await talk.SayAsync("send me my data");

        var text = string.Concat(talk.Replies.Select(r => r.Text));
        Assert.Contains("\"back-numbness\"", text, StringComparison.Ordinal);
        Assert.DoesNotContain(talk.Replies, r => r.Attachments is { Count: > 0 });
        Assert.Equal("about.age", talk.Question?.Id);
    }

    [Fact]
    public async Task Nothing_of_another_person_is_ever_in_them()
    {
        var store = new MemoryConversationStore();
        var mine = new TestTalk(Channels.Sms, store: store, conversation: "mine");
        var theirs = new TestTalk(Channels.Sms, store: store, conversation: "theirs");
        foreach (var (talk, words) in new[] { (mine, "my lower back is numb, im 41"), (theirs, "my neck tingles, im 77, it burns like wasps") })
        {
            await talk.JoinAsync();
            await talk.SayAsync("yes");
            await talk.SayAsync(words);
        }

        foreach (var wish in new[] { "send me my data", "what have you got on me" })
        {
            await mine.SayAsync(wish);
            var text = string.Concat(mine.Replies.Select(r => r.Text));
            Assert.Contains("41", text, StringComparison.Ordinal);
            Assert.DoesNotContain("77", text, StringComparison.Ordinal);
            Assert.DoesNotContain("wasps", text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task What_is_kept_is_told_with_the_day_it_ends()
    {
        var talk = new TestTalk(clinic: new Clinic { RetentionDays = 10 });
        await talk.JoinAsync();
        await talk.SayAsync("yes");
        await talk.SayAsync("my lower back is numb");

        await talk.SayAsync("what do you know about me?");

        Assert.Contains("30 November 2026", talk.Text, StringComparison.Ordinal);
        Assert.Contains("numb", talk.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task After_forget_me_there_is_nothing_left_to_send()
    {
        var talk = await ToldAsync(Channels.Sms);
        await talk.SayAsync("delete everything");

        await talk.SayAsync("send me my data");

        var text = string.Concat(talk.Replies.Select(r => r.Text));
        Assert.Contains("\"consentToStore\": \"not asked\"", text, StringComparison.Ordinal);
        Assert.DoesNotContain("back-numbness", text, StringComparison.Ordinal);
    }

    private static async Task<TestTalk> ToldAsync(string channel)
    {
        var talk = new TestTalk(channel);
        await talk.JoinAsync();
        await talk.SayAsync("yes");
        await talk.SayAsync("my lower back is numb");
        return talk;
    }
}
