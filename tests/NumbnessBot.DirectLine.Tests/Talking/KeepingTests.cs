using System.Net.WebSockets;
using System.Text;
using NumbnessBot.DirectLine.Talking;
using NumbnessBot.DirectLine.Tests.Playing;
using NumbnessBot.DirectLine.Tokens;

namespace NumbnessBot.DirectLine.Tests.Talking;

/// <summary>What of a conversation is kept, and for whom.</summary>
public sealed class KeepingTests : IDisposable
{
    private const string Canary = "unmistakable";
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("kept-");

    private string File => Path.Combine(_folder.FullName, "kept.db");

    [Fact]
    public async Task After_a_restart_a_kept_conversation_goes_on_where_it_stopped()
    {
        Person before;
        IReadOnlyList<string?> said;
        string watermark;
        using (var host = new DirectLineHost { File = File })
        {
            before = await host.ArriveAsync();
            await before.AskAsync("yes");
            await before.AskAsync($"my back is numb, {Canary}");
            said = Ids((await before.PollAsync()).Activities);
            watermark = (await before.PollAsync()).Watermark;
            Assert.True(IsWritten());
        }

        using var again = new DirectLineHost { File = File };
        var person = new Person(again) { Conversation = before.Conversation, Token = before.Token };
        await person.ResumeAsync(watermark);
        Assert.Equal(said, Ids((await person.PollAsync()).Activities));

        using var ear = await person.ListenAsync();
        var id = await person.SayAsync("not sure");
        await ear.UntilAnsweredAsync(id);
        Assert.Equal(id, (string?)ear.Heard[0]["id"]);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("no")]
    public async Task Without_a_yes_nothing_of_it_is_written(string? consent)
    {
        using var host = new DirectLineHost { File = File };
        var person = await host.ArriveAsync();
        if (consent is not null)
        {
            await person.AskAsync(consent);
        }

        await person.AskAsync($"my back is numb, {Canary}");

        Assert.False(IsWritten());
        Assert.Contains((await person.PollAsync()).Activities, a => ((string?)a["text"])?.Contains(Canary, StringComparison.Ordinal) == true);
    }

    [Fact]
    public async Task A_conversation_that_was_in_memory_alone_begins_anew_after_a_restart()
    {
        Person before;
        using (var host = new DirectLineHost { File = File })
        {
            before = await host.ArriveAsync();
            await before.UntilGreetedAsync();
        }

        using var again = new DirectLineHost { File = File };
        var person = new Person(again) { Conversation = before.Conversation, Token = before.Token };
        await person.ResumeAsync();

        Assert.Single(await person.UntilGreetedAsync());
    }

    [Fact]
    public async Task Forget_me_empties_the_log_and_its_answer_still_comes()
    {
        using var host = new DirectLineHost { File = File };
        var person = await host.ArriveAsync();
        await person.AskAsync("yes");
        await person.AskAsync($"my back is numb, {Canary}");
        var (_, watermark) = await person.PollAsync();
        Assert.True(IsWritten());

        await person.AskAsync("forget me");

        Assert.False(IsWritten());
        var line = Assert.Single((await person.PollAsync()).Activities);
        Assert.Contains("deleted", (string?)line["text"], StringComparison.Ordinal);
        Assert.Single((await person.PollAsync(watermark)).Activities);
    }

    [Fact]
    public async Task What_was_taken_but_not_answered_when_the_process_ended_is_answered_when_the_person_comes_back()
    {
        using var host = new DirectLineHost();
        var person = await host.ArriveAsync();
        await person.UntilGreetedAsync();
        var incoming = Incoming.Read(Encoding.UTF8.GetBytes(person.Message("my back is numb").ToJsonString())).Activity!;
        incoming.Stamp(new Grant(person.Conversation, person.UserInToken, Begun: true), "http://localhost/", host.Clock.GetUtcNow());
        await host.Get<ConversationLog>().AppendAsync(person.Conversation, incoming.Id, ActivityJson.Text(incoming.Activity), CancellationToken.None);

        await person.ResumeAsync();
        await person.UntilAnsweredAsync(incoming.Id);
        await person.ResumeAsync();
        await person.AskAsync("yes");

        Assert.Single((await person.PollAsync()).Activities, a => (string?)a["replyToId"] == incoming.Id);
    }

    [Fact]
    public async Task A_host_that_ends_closes_its_streams_with_a_word()
    {
        var host = new DirectLineHost();
        var person = await host.ArriveAsync();
        using var ear = await person.ListenAsync();
        await ear.UntilAnsweredAsync($"{person.Conversation}-hello");

        var ending = Task.Run(host.Dispose);
        while (await ear.HearAsync())
        {
        }

        Assert.Equal(WebSocketCloseStatus.EndpointUnavailable, ear.Closed);
        await ear.CloseAsync();
        await ending;
    }

    public void Dispose() => _folder.Delete(recursive: true);

    private static IReadOnlyList<string?> Ids(IReadOnlyList<System.Text.Json.Nodes.JsonNode> activities) => [.. activities.Select(a => (string?)a["id"])];

    private bool IsWritten() => _folder.GetFiles().Any(file =>
    {
        using var stream = new FileStream(file.FullName, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        using var copy = new MemoryStream();
        stream.CopyTo(copy);
        return copy.ToArray().AsSpan().IndexOf(Encoding.UTF8.GetBytes(Canary)) >= 0;
    });
}
