using System.Net;
using System.Text.Json.Nodes;
using NumbnessBot.DirectLine.Tests.Playing;

namespace NumbnessBot.DirectLine.Tests.Tokens;

/// <summary>Who may see what.</summary>
public sealed class TokenTests(DirectLineHost host) : IClassFixture<DirectLineHost>
{
    private static readonly string[] reads = ["?watermark=", "/activities"];

    [Fact]
    public async Task A_token_opens_no_other_conversation_and_does_not_tell_whether_there_is_one()
    {
        var (one, other) = (await host.ArriveAsync(), await host.ArriveAsync());
        foreach (var path in reads)
        {
            using var there = await one.SendAsync(HttpMethod.Get, $"/conversations/{other.Conversation}{path}", null, one.Token);
            using var guessed = await one.SendAsync(HttpMethod.Get, $"/conversations/guessed{path}", null, one.Token);

            Assert.Equal(HttpStatusCode.Forbidden, there.StatusCode);
            Assert.Equal(WithoutTrace(await guessed.Content.ReadAsStringAsync()), WithoutTrace(await there.Content.ReadAsStringAsync()));
            Assert.Equal(HttpStatusCode.Forbidden, guessed.StatusCode);
        }

        foreach (var path in new[] { "activities", "upload" })
        {
            using var posted = await one.SendAsync(HttpMethod.Post, $"/conversations/{other.Conversation}/{path}", one.Message("hi"), one.Token);
            Assert.Equal(HttpStatusCode.Forbidden, posted.StatusCode);
        }
    }

    [Fact]
    public async Task A_stream_opens_with_its_own_conversations_token_only()
    {
        var (one, other) = (await host.ArriveAsync(), await host.ArriveAsync());

        await Assert.ThrowsAsync<System.Net.WebSockets.WebSocketException>(() => Ear.OpenAsync(one.StreamUrl.Replace(one.Conversation, other.Conversation, StringComparison.Ordinal), null));
        await Assert.ThrowsAsync<System.Net.WebSockets.WebSocketException>(() => Ear.OpenAsync(one.StreamUrl.Split('?')[0], null));
        await Assert.ThrowsAsync<System.Net.WebSockets.WebSocketException>(() => Ear.OpenAsync($"{one.StreamUrl.Split('?')[0]}?t={one.Token}", null));
    }

    [Fact]
    public async Task The_token_of_a_stream_address_only_listens()
    {
        var person = await host.ArriveAsync();
        person.Token = person.StreamUrl[(person.StreamUrl.IndexOf("t=", StringComparison.Ordinal) + 2)..];

        using var response = await person.PostAsync(person.Message("hi"));

        Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
    }

    [Fact]
    public async Task A_token_whose_time_is_over_is_refused_but_for_a_new_one_within_the_day()
    {
        var person = await host.ArriveAsync();
        host.Clock.Move(TimeSpan.FromMinutes(30));
        await RefusedAsync(person, (HttpMethod.Get, $"/conversations/{person.Conversation}"), (HttpMethod.Get, $"/conversations/{person.Conversation}/activities"), (HttpMethod.Post, "/conversations"));

        host.Clock.Move(TimeSpan.FromHours(23));
        await person.RefreshAsync();
        using var resumed = await person.SendAsync(HttpMethod.Get, $"/conversations/{person.Conversation}", null, person.Token);

        Assert.Equal(HttpStatusCode.OK, resumed.StatusCode);
    }

    [Fact]
    public async Task A_day_after_its_end_a_token_is_not_renewed_any_more()
    {
        var person = await host.ArriveAsync();
        host.Clock.Move(TimeSpan.FromMinutes(30) + TimeSpan.FromHours(24));

        await RefusedAsync(person, (HttpMethod.Post, "/tokens/refresh"), (HttpMethod.Get, $"/conversations/{person.Conversation}"));
        await Assert.ThrowsAsync<System.Net.WebSockets.WebSocketException>(() => person.ListenAsync());
    }

    private static async Task RefusedAsync(Person person, params (HttpMethod Method, string Path)[] requests)
    {
        foreach (var (method, path) in requests)
        {
            using var response = await person.SendAsync(method, path, null, person.Token);
            Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
            Assert.Contains("expired", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_token_just_before_its_end_is_good()
    {
        var person = await host.ArriveAsync();
        host.Clock.Move(TimeSpan.FromMinutes(29));

        await person.AskAsync("my back is numb");
    }

    [Theory]
    [InlineData("")]
    [InlineData("x")]
    [InlineData("a.b.c")]
    [InlineData("a.b.c.d.e")]
    [InlineData("..")]
    [InlineData("eyJhbGciOiJub25lIn0.eyJjb252IjoieCIsInVzZXIiOiJ5IiwiYmVndW4iOnRydWV9.")]
    public async Task What_is_no_token_of_ours_is_refused(string token)
    {
        using var response = await host.NewPerson().SendAsync(HttpMethod.Post, "/tokens/refresh", null, token);

        Assert.True(response.StatusCode is HttpStatusCode.Forbidden or HttpStatusCode.Unauthorized, $"{response.StatusCode}");
    }

    [Fact]
    public async Task A_changed_or_huge_token_is_refused()
    {
        var person = await host.ArriveAsync();
        var parts = person.Token.Split('.');
        var claims = JsonNode.Parse(System.Buffers.Text.Base64Url.DecodeFromChars(parts[1]))!;
        claims["conv"] = "another";
        parts[1] = System.Buffers.Text.Base64Url.EncodeToString(System.Text.Encoding.UTF8.GetBytes(claims.ToJsonString()));
        foreach (var token in new[] { string.Join('.', parts), person.Token + new string('A', 9000) })
        {
            using var response = await person.SendAsync(HttpMethod.Post, "/tokens/refresh", null, token);
            Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
        }
    }

    [Fact]
    public async Task Without_a_token_nothing_opens()
    {
        using var response = await host.NewPerson().SendAsync(HttpMethod.Post, "/conversations", null, token: null);

        Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType?.MediaType);
    }

    [Fact]
    public async Task A_conversation_that_nobody_began_is_unknown()
    {
        var person = host.NewPerson();
        await person.GenerateAsync();
        foreach (var path in reads)
        {
            using var response = await person.SendAsync(HttpMethod.Get, $"/conversations/{person.Conversation}{path}", null, person.Token);
            Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        }
    }

    [Fact]
    public async Task A_key_of_last_month_is_good_until_its_last_token_is_over_and_then_a_new_one_signs()
    {
        var early = await host.ArriveAsync();
        host.Clock.Move(TimeSpan.FromDays(30) - TimeSpan.FromMinutes(1));
        var person = await host.ArriveAsync();
        host.Clock.Move(TimeSpan.FromMinutes(20));

        var late = await host.ArriveAsync();
        await person.RefreshAsync();

        Assert.NotEqual(KeyOf(early), KeyOf(late));
        Assert.Equal(KeyOf(late), KeyOf(person));
        Assert.NotEqual("", KeyOf(person));
    }

    private static string KeyOf(Person person) => (string?)JsonNode.Parse(System.Buffers.Text.Base64Url.DecodeFromChars(person.Token.Split('.')[0]))!["kid"] ?? "";

    private static string WithoutTrace(string problem)
    {
        var node = JsonNode.Parse(problem)!.AsObject();
        node.Remove("traceId");
        return node.ToJsonString();
    }
}
