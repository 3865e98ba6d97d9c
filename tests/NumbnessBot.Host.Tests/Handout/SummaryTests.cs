using System.Net;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Microsoft.Extensions.DependencyInjection;
using NumbnessBot.Host.Tests.Playing;

namespace NumbnessBot.Host.Tests.Handout;

/// <summary>The page for the doctor opens by its link, for as long as that is good, and shows one person alone.</summary>
public sealed partial class SummaryTests : IDisposable
{
    private const string Words = "can't pee since <b>quokka</b> day";
    private const string Public = "https://bot.clinic.example/base";

    private readonly MovableClock _clock = new();
    private readonly BotHost _host;
    private readonly HttpClient _client;

    public SummaryTests()
    {
        _host = Host();
        _client = _host.CreateClient();
    }

    public void Dispose()
    {
        _client.Dispose();
        _host.Dispose();
    }

    [Fact]
    public async Task An_emergency_in_the_first_message_comes_with_a_page_in_three_forms()
    {
        var path = await PathAsync("first");

        var html = await ReadAsync(path, "text/html");
        var text = await ReadAsync(path + "/text", "text/plain");
        var bundle = JsonNode.Parse(await ReadAsync(path + "/bundle.json", "application/fhir+json"))!;

        Assert.Contains("trouble passing urine", html, StringComparison.Ordinal);
        Assert.Contains("Emergency: ambulance", html, StringComparison.Ordinal);
        Assert.DoesNotContain("<b>", html, StringComparison.Ordinal);
        Assert.Contains("trouble passing urine [1]", text, StringComparison.Ordinal);
        Assert.Equal(("Bundle", "document"), ((string?)bundle["resourceType"], (string?)bundle["type"]));
    }

    [Fact]
    public async Task The_summary_that_is_asked_for_names_the_address_and_till_when_it_is_good()
    {
        var channel = new Channel(_client, "asked");
        await channel.SayAsync(Words);

        var replies = await channel.SayAsync("summary");

        var entity = Channel.Entity(replies, "numbness.summary")!;
        Assert.StartsWith(Public + "/summary/", (string?)entity["url"], StringComparison.Ordinal);
        Assert.Equal(Public + (string?)entity["path"], (string?)entity["url"]);
        var until = DateTimeOffset.Parse((string)entity["until"]!, System.Globalization.CultureInfo.InvariantCulture);
        Assert.InRange(until - _clock.GetUtcNow(), TimeSpan.FromHours(2.9), TimeSpan.FromHours(3));
        var text = string.Join('\n', replies.Select(r => (string?)r["text"]));
        Assert.Contains("Summary for the clinician", text, StringComparison.Ordinal);
        Assert.Contains((string)entity["url"]!, text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_nobody_knows_how_the_host_is_reached_the_text_has_no_link()
    {
        using var host = new BotHost();
        using var client = host.CreateClient();
        var channel = new Channel(client, "nowhere");
        await channel.SayAsync(Words);

        var replies = await channel.SayAsync("summary");

        Assert.Null(Channel.Entity(replies, "numbness.summary")!["url"]);
        Assert.DoesNotContain(replies, r => ((string?)r["text"])!.Contains("/summary/", StringComparison.Ordinal));
        Assert.Contains(replies, r => ((string?)r["text"])!.Contains("Summary for the clinician", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Nothing_keeps_loads_frames_or_indexes_the_page()
    {
        using var response = await _client.GetAsync(await PathAsync("headers"));

        var html = await response.Content.ReadAsStringAsync();
        Assert.Equal("no-store", response.Headers.CacheControl!.ToString());
        Assert.Equal("noindex, nofollow, noarchive", Header(response, "X-Robots-Tag"));
        Assert.Equal("no-referrer", Header(response, "Referrer-Policy"));
        Assert.Equal("nosniff", Header(response, "X-Content-Type-Options"));
        var policy = Header(response, "Content-Security-Policy");
        var nonce = NonceIn().Match(policy).Groups["nonce"].Value;
        Assert.Equal(
            $"default-src 'none'; style-src 'nonce-{nonce}'; script-src 'nonce-{nonce}'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'", policy);
        Assert.Equal(2, html.Split($"nonce=\"{nonce}\"").Length - 1);
    }

    [Fact]
    public async Task Whatever_is_no_page_gets_one_and_the_same_answer()
    {
        var forgotten = await PathAsync("forgotten");
        await new Channel(_client, "forgotten").RepliesAsync(Later(new Channel(_client, "forgotten"), "forget me", 9));
        var expired = await PathAsync("expired");
        _clock.Advance(TimeSpan.FromHours(3.1));
        var good = await PathAsync("good");
        var token = good["/summary/".Length..];
        string[] others =
        [
            forgotten, expired, "/summary/x", "/summary/-", "/summary/.", "/summary/" + new string('a', 6000), $"{good}x", good[..^1] + (good[^1] == 'A' ? 'B' : 'A'),
            $"/summary/{token.Split('.')[0]}.", $"/summary/{token.Split('.')[0]}.AAAA", $"/summary/.{token.Split('.')[1]}", "/summary/%20.%F0", good + ".a",
        ];

        var answers = new List<string>();
        foreach (var form in new[] { "", "/text", "/bundle.json" })
        {
            foreach (var path in others)
            {
                using var response = await _client.GetAsync(path + form);
                Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
                answers.Add(NonceIn().Replace($"{response.Headers}{response.Content.Headers}{await response.Content.ReadAsStringAsync()}".Replace("nonce=\"", "'nonce-", StringComparison.Ordinal).Replace("\">", "'", StringComparison.Ordinal), ""));
            }
        }

        Assert.Contains("Its time may be over", Assert.Single(answers.Distinct()), StringComparison.Ordinal);
        Assert.Contains("trouble passing urine", await ReadAsync(good, "text/html"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_link_shows_the_person_it_was_given_to_and_nobody_else()
    {
        var mine = await PathAsync("mine");
        var theirs = await PathAsync("theirs", "my chest hurts and I am short of breath");

        Assert.DoesNotContain("trouble passing urine", await ReadAsync(theirs + "/text", "text/plain"), StringComparison.Ordinal);
        Assert.DoesNotContain("chest", await ReadAsync(mine + "/text", "text/plain"), StringComparison.Ordinal);
        using var mixed = await _client.GetAsync($"{mine[..^30]}{theirs[^30..]}");
        Assert.Equal(HttpStatusCode.NotFound, mixed.StatusCode);
    }

    [Fact]
    public async Task A_link_of_another_host_opens_nothing()
    {
        using var host = Host();
        using var client = host.CreateClient();
        var elsewhere = (string)Channel.Entity(await new Channel(client, "same").SayAsync(Words), "numbness.summary")!["path"]!;
        await PathAsync("same");

        using var response = await _client.GetAsync(elsewhere);

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
    }

    [Fact]
    public async Task A_new_link_ends_the_old_one()
    {
        var old = await PathAsync("renewed");
        _clock.Advance(TimeSpan.FromHours(2.5));
        var replies = await new Channel(_client, "renewed").RepliesAsync(Later(new Channel(_client, "renewed"), "summary", 9));
        var path = (string)Channel.Entity(replies, "numbness.summary")!["path"]!;

        Assert.Contains("trouble passing urine", await ReadAsync(path, "text/html"), StringComparison.Ordinal);
        using var response = await _client.GetAsync(old);
        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
    }

    [Fact]
    public async Task No_log_holds_a_token()
    {
        var path = await PathAsync("logged");
        var token = path["/summary/".Length..];
        await ReadAsync(path, "text/html");
        await ReadAsync(path + "/text", "text/plain");
        using var missing = await _client.GetAsync(path + "/nothing");
        using var posted = await _client.PostAsync(path, null);

        Assert.Contains(_host.Logs.Lines, l => l.Text.Contains("/summary/-", StringComparison.Ordinal));
        Assert.DoesNotContain(_host.Logs.Lines, l => token.Split('.').Any(part => l.Text.Contains(part, StringComparison.Ordinal)));
    }

    [Fact]
    public async Task A_link_outlives_a_restart_where_the_person_agreed_to_storing()
    {
        using var folder = new Folder();
        var file = Path.Combine(folder.Path, "talks.db");
        string path;
        using (var before = Host(("Storage:Provider", "Sqlite"), ("Storage:ConnectionString", file)))
        {
            using var client = before.CreateClient();
            var channel = new Channel(client, "kept");
            await channel.SayAsync("hello");
            await channel.SayAsync("yes");
            path = (string)Channel.Entity(await channel.SayAsync(Words), "numbness.summary")!["path"]!;
        }

        using var after = Host(("Storage:Provider", "Sqlite"), ("Storage:ConnectionString", file));
        using var again = after.CreateClient();

        Assert.Contains("trouble passing urine", await again.GetStringAsync(path), StringComparison.Ordinal);
    }

    private BotHost Host(params (string Key, string Value)[] settings) => new()
    {
        Settings = new Dictionary<string, string>(settings.Select(s => KeyValuePair.Create(s.Key, s.Value)).DefaultIfEmpty(KeyValuePair.Create("Storage:Provider", "Memory")))
        {
            ["PublicUrl"] = Public + "/",
            ["Summary:LinkHours"] = "3",
        },
        Replace = services => services.AddSingleton<TimeProvider>(_clock),
    };

    private async Task<string> PathAsync(string conversation, string words = Words) =>
        (string)Channel.Entity(await new Channel(_client, conversation).SayAsync(words), "numbness.summary")!["path"]!;

    private static JsonObject Later(Channel channel, string text, int number)
    {
        var activity = channel.Message(text);
        activity["id"] = $"later-{number}";
        return activity;
    }

    private async Task<string> ReadAsync(string path, string type)
    {
        using var response = await _client.GetAsync(path);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal(type, response.Content.Headers.ContentType?.MediaType);
        return await response.Content.ReadAsStringAsync();
    }

    private static string Header(HttpResponseMessage response, string name) => string.Join(", ", response.Headers.GetValues(name));

    [GeneratedRegex("'nonce-(?<nonce>[^']+)'")]
    private static partial Regex NonceIn();
}
