using System.Net;
using System.Text.Json.Nodes;
using NumbnessBot.DirectLine.Tests.Playing;

namespace NumbnessBot.DirectLine.Tests.Serving;

/// <summary>What Web Chat and its Direct Line client send, and what they must get.</summary>
public sealed class WireTests(DirectLineHost host) : IClassFixture<DirectLineHost>
{
    [Fact]
    public async Task Generating_gives_a_token_for_a_person_whose_id_the_client_does_not_choose()
    {
        var (one, other) = (host.NewPerson(), host.NewPerson());
        await one.GenerateAsync();
        await other.GenerateAsync();

        Assert.StartsWith("dl_", one.UserInToken, StringComparison.Ordinal);
        Assert.NotEqual(one.UserInToken, other.UserInToken);
        Assert.NotEqual(one.Conversation, other.Conversation);
    }

    [Fact]
    public async Task Starting_gives_a_stream_at_an_absolute_address_and_the_greeting_comes_by_itself()
    {
        var person = await host.ArriveAsync();
        Assert.StartsWith($"ws://{host.Http.BaseAddress!.Authority}/v3/directline/conversations/{person.Conversation}/stream?", person.StreamUrl, StringComparison.Ordinal);

        using var ear = await person.ListenAsync();
        await ear.UntilAnsweredAsync($"{person.Conversation}-hello");

        var greeting = Assert.Single(ear.Heard);
        Assert.Contains("chatbot", (string?)greeting["text"], StringComparison.Ordinal);
        Assert.Equal("bot", (string?)greeting["from"]?["role"]);
        Assert.Equal(person.Conversation, (string?)greeting["conversation"]?["id"]);
    }

    [Fact]
    public async Task Starting_again_goes_on_without_a_second_greeting()
    {
        var person = await host.ArriveAsync();
        await person.UntilGreetedAsync();

        var conversation = person.Conversation;
        await person.StartAsync(HttpStatusCode.OK);
        var answer = await person.AskAsync("hello");

        Assert.Equal(conversation, person.Conversation);
        Assert.Equal(2, (await person.PollAsync()).Activities.Count(a => (string?)a["from"]?["role"] == "bot"));
        Assert.NotNull((string?)answer["text"]);
    }

    [Fact]
    public async Task What_a_person_says_comes_back_with_the_servers_own_members()
    {
        var person = await host.ArriveAsync();
        using var ear = await person.ListenAsync();
        var message = person.Message("my back is numb");

        var id = await person.SayAsync(message);
        await ear.UntilAnsweredAsync(id);

        var echo = ear.Heard.Single(a => (string?)a["id"] == id);
        Assert.Equal("my back is numb", (string?)echo["text"]);
        Assert.Equal((string?)message["channelData"]!["clientActivityID"], (string?)echo["channelData"]?["clientActivityID"]);
        Assert.Equal(person.UserInToken, (string?)echo["from"]?["id"]);
        Assert.Equal("user", (string?)echo["from"]?["role"]);
        Assert.Null(echo["from"]?["name"]);
        Assert.Equal("directline", (string?)echo["channelId"]);
        Assert.Equal(person.Conversation, (string?)echo["conversation"]?["id"]);
        Assert.Equal("bot", (string?)echo["recipient"]?["role"]);
        Assert.Equal(host.Clock.GetUtcNow(), (DateTimeOffset)echo["timestamp"]!);
        Assert.StartsWith(host.Http.BaseAddress!.ToString(), (string?)echo["serviceUrl"], StringComparison.Ordinal);
        Assert.Equal("ClientCapabilities", (string?)echo["entities"]?[0]?["type"]);
    }

    [Fact]
    public async Task Polling_gives_each_line_once()
    {
        var person = await host.ArriveAsync();
        await person.UntilGreetedAsync();
        var (greeting, first) = await person.PollAsync();
        Assert.Single(greeting);

        var id = await person.SayAsync("my back is numb");
        await person.UntilAnsweredAsync(id);
        var (later, second) = await person.PollAsync(first);
        var (nothing, third) = await person.PollAsync(second);

        Assert.Equal(id, (string?)later[0]["id"]);
        Assert.Equal(id, (string?)later[^1]["replyToId"]);
        Assert.Empty(nothing);
        Assert.Equal(second, third);
    }

    [Fact]
    public async Task After_a_lost_socket_everything_after_the_watermark_is_replayed()
    {
        var person = await host.ArriveAsync();
        string watermark;
        using (var lost = await person.ListenAsync())
        {
            await lost.UntilAnsweredAsync($"{person.Conversation}-hello");
            watermark = lost.Watermark;
            lost.Break();
        }

        var missed = await person.SayAsync("my back is numb");
        await person.UntilAnsweredAsync(missed);
        await person.ResumeAsync(watermark);
        using var ear = await person.ListenAsync();
        var live = await person.SayAsync("yes");
        await ear.UntilAnsweredAsync(live);

        Assert.Equal(missed, (string?)ear.Heard[0]["id"]);
        Assert.Contains(ear.Heard, a => (string?)a["replyToId"] == missed);
        Assert.Equal(ear.Heard.Count, ear.Heard.Select(a => (string?)a["id"]).Distinct().Count());
    }

    [Fact]
    public async Task Two_sockets_of_one_conversation_both_hear_everything()
    {
        var person = await host.ArriveAsync();
        using var one = await person.ListenAsync();
        using var other = await person.ListenAsync();

        var id = await person.SayAsync("my back is numb");
        await one.UntilAnsweredAsync(id);
        await other.UntilAnsweredAsync(id);

        Assert.Equal(one.Heard.Select(a => (string?)a["id"]), other.Heard.Select(a => (string?)a["id"]));
    }

    [Fact]
    public async Task An_empty_keep_alive_is_ignored()
    {
        var person = await host.ArriveAsync();
        using var ear = await person.ListenAsync();
        await ear.SayAsync("");
        await ear.SayAsync("");

        await ear.UntilAnsweredAsync(await person.SayAsync("my back is numb"));
    }

    [Fact]
    public async Task Refreshing_gives_a_token_for_the_same_conversation_and_person()
    {
        var person = await host.ArriveAsync();
        var (conversation, user, token) = (person.Conversation, person.UserInToken, person.Token);
        host.Clock.Move(TimeSpan.FromMinutes(15));

        await person.RefreshAsync();

        Assert.Equal((conversation, user), (person.Conversation, person.UserInToken));
        Assert.NotEqual(token, person.Token);
        await person.UntilAnsweredAsync(await person.SayAsync("my back is numb"));
    }

    [Fact]
    public async Task A_card_that_is_submitted_is_taken_like_a_message()
    {
        var person = await host.ArriveAsync();
        await person.UntilGreetedAsync();
        var submit = person.Message(null);
        submit.Remove("text");
        submit["value"] = "yes";
        submit["channelData"]!["postBack"] = true;

        var id = await person.SayAsync(submit);

        var all = await person.UntilAnsweredAsync(id);
        Assert.Contains(all, a => (string?)a["replyToId"] == id && a["entities"] is JsonArray entities && entities.Any(e => (string?)e!["id"] == "opening"));
    }

    [Fact]
    public async Task Typing_and_events_are_taken_and_typing_is_not_shown_again()
    {
        var person = await host.ArriveAsync();
        await person.UntilGreetedAsync();

        await person.SayAsync(new JsonObject { ["type"] = "typing" });
        var happened = await person.SayAsync(new JsonObject { ["type"] = "event", ["name"] = "webchat/join", ["value"] = new JsonObject { ["language"] = "en" } });
        await person.AskAsync("my back is numb");

        var (all, _) = await person.PollAsync();
        Assert.Contains(all, a => (string?)a["id"] == happened);
        Assert.DoesNotContain(all, a => (string?)a["type"] == "typing");
    }

    [Fact]
    public async Task Messages_are_answered_in_the_order_in_which_they_came()
    {
        var person = await host.ArriveAsync();
        var said = new List<string>();
        for (var i = 0; i < 8; i++)
        {
            said.Add(await person.SayAsync($"it began {i + 2} days ago"));
        }

        var all = await person.UntilAnsweredAsync(said[^1]);

        Assert.Equal(said, all.Where(a => (string?)a["from"]?["role"] == "bot").Select(a => (string)a["replyToId"]!).Where(said.Contains));
    }
}
