using System.Net;
using System.Text.Json.Nodes;
using NumbnessBot.Conversation;
using NumbnessBot.Conversation.Services;
using NumbnessBot.DirectLine.Talking;
using NumbnessBot.DirectLine.Tests.Playing;
using NumbnessBot.Host.Serving;

namespace NumbnessBot.DirectLine.Tests.Talking;

/// <summary>What comes without being asked for at that moment, and the copy of one's data.</summary>
public sealed class ReminderTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("reminded-");

    private string File => Path.Combine(_folder.FullName, "kept.db");

    [Fact]
    public async Task A_reminder_outlives_a_restart_and_is_said_once()
    {
        Person before;
        var clock = new FakeClock();
        using (var host = new DirectLineHost { File = File, Clock = clock })
        {
            before = await AskedAsync(host);
            Assert.Equal(0, await host.Get<ReminderSender>().SendDueAsync(default));
        }

        using var again = new DirectLineHost { File = File, Clock = clock };
        var person = new Person(again) { Conversation = before.Conversation };
        Assert.DoesNotContain(Message(again), await SaidAsync(again, person));
        clock.Move(TimeSpan.FromDays(15));
        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => again.Get<ReminderSender>().SendDueAsync(default)));
        await again.Get<ReminderSender>().SendDueAsync(default);

        Assert.Single(await SaidAsync(again, person), Message(again));
    }

    [Fact]
    public async Task What_was_due_while_the_host_was_down_is_said_when_it_is_back()
    {
        Person before;
        var clock = new FakeClock();
        using (var host = new DirectLineHost { File = File, Clock = clock })
        {
            before = await AskedAsync(host);
        }

        clock.Move(TimeSpan.FromDays(15));
        using var again = new DirectLineHost { File = File, Clock = clock };
        using var listener = again.Get<Listeners>().Add(before.Conversation);
        while (true)
        {
            var next = listener.Next;
            if ((await SaidAsync(again, before)).Contains(Message(again)))
            {
                return;
            }

            await next.WaitAsync(Patience.Long);
        }
    }

    [Fact]
    public async Task One_that_was_stopped_is_not_said()
    {
        using var host = new DirectLineHost { File = File };
        var person = await AskedAsync(host);
        await person.AskAsync("stop");
        host.Clock.Move(TimeSpan.FromDays(15));

        Assert.Equal(0, await host.Get<ReminderSender>().SendDueAsync(default));

        Assert.DoesNotContain(Message(host), await SaidAsync(host, person));
    }

    [Fact]
    public async Task The_copy_of_ones_data_is_fetched_by_its_link_alone_and_not_for_long()
    {
        using var host = new DirectLineHost { File = File };
        var other = await AskedAsync(host, "my neck tingles, unmistakable");
        var person = await AskedAsync(host, "my lower back is numb");
        var file = (await person.AskAsync("send me my data"))["attachments"]![0]!;
        var link = new Uri((string)file["contentUrl"]!);

        Assert.Equal(DataExport.FileName, (string?)file["name"]);
        using var fetched = await host.Http.GetAsync(link);
        var text = await fetched.Content.ReadAsStringAsync();
        Assert.Equal(HttpStatusCode.OK, fetched.StatusCode);
        Assert.Equal("attachment", fetched.Content.Headers.ContentDisposition?.DispositionType);
        Assert.Contains(JsonNode.Parse(text)!["messages"]!.AsArray(), m => (string?)m!["text"] == "my lower back is numb" && (string?)m["from"] == "you");
        Assert.DoesNotContain("unmistakable", text, StringComparison.Ordinal);

        foreach (var wrong in new[] { link.AbsoluteUri.Replace(person.Conversation, other.Conversation, StringComparison.Ordinal), link.GetLeftPart(UriPartial.Path), link.AbsoluteUri[..^3] })
        {
            using var refused = await host.Http.GetAsync(wrong);
            Assert.Equal(HttpStatusCode.Forbidden, refused.StatusCode);
        }

        host.Clock.Move(TimeSpan.FromMinutes(6));
        using var late = await host.Http.GetAsync(link);
        Assert.Equal(HttpStatusCode.Forbidden, late.StatusCode);
    }

    public void Dispose() => _folder.Delete(recursive: true);

    private static async Task<Person> AskedAsync(DirectLineHost host, string words = "my back is numb")
    {
        var person = await host.ArriveAsync();
        await person.AskAsync("yes");
        await person.AskAsync(words);
        await person.AskAsync("remind me in two weeks");
        return person;
    }

    private static string Message(DirectLineHost host) => host.Get<IKnowledgeSource>().Current.Pack.Words("en").Phrases["remind.message"];

    private static async Task<IReadOnlyList<string?>> SaidAsync(DirectLineHost host, Person person) =>
        [.. (await host.Get<IConversationLines>().LinesAsync($"directline/{person.Conversation}", default)).Select(l => (string?)JsonNode.Parse(l)!["text"])];
}
