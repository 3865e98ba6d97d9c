using System.Net;
using System.Net.Http.Json;
using System.Net.Sockets;
using System.Text.RegularExpressions;
using NumbnessBot.Host.Serving;
using NumbnessBot.Host.Tests.Playing;

namespace NumbnessBot.Host.Tests.Configuration;

public sealed partial class StartTests : IDisposable
{
    private readonly Folder _folder = new();

    [Fact]
    public async Task It_serves_from_any_folder_where_urls_says_until_it_is_stopped()
    {
        using var stop = new CancellationTokenSource();
        var ready = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        using var output = new SignalWriter("NumbnessBot is ready", ready.SetResult);
        using var error = new StringWriter();
        var running = FrontDoor.RunAsync(
            ["--environment", "Development", "--contentRoot", _folder.Path, "--Content:Path", Repository.Dialogs, "--urls", "http://127.0.0.1:0"],
            TextReader.Null, output, error, stop.Token);
        await Task.WhenAny(ready.Task, running);
        Assert.Equal("", error.ToString());

        var address = Address().Match(output.ToString()).Value;
        using var client = new HttpClient { BaseAddress = new Uri(address) };
        Assert.Equal("live", await client.GetStringAsync("/health/live"));
        Assert.Contains("<h1>", await client.GetStringAsync("/"), StringComparison.Ordinal);
        using var response = await client.PostAsJsonAsync("/api/understand", new { text = "numb" });
        Assert.True(response.IsSuccessStatusCode);
        Assert.True(File.Exists(_folder.At("data", "numbnessbot.db")));

        await stop.CancelAsync();
        Assert.Equal(0, await running);
    }

    [Fact]
    public async Task Production_without_an_app_id_is_refused_in_a_sentence()
    {
        var sentence = (await StartAsync("--environment", "Production")).Sentence();

        Assert.Contains("MicrosoftAppId", sentence, StringComparison.Ordinal);
        Assert.Contains("Development", sentence, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Storage:Provider", "Oracle", "Sqlite, PostgreSql, Memory")]
    [InlineData("Storage:RetentionDays", "0", "1 to 36500")]
    [InlineData("Storage:RetentionDays", "-5", "1 to 36500")]
    [InlineData("Storage:RetentionDays", "99999999", "1 to 36500")]
    [InlineData("Storage:RetentionDays", "a month", "Storage:RetentionDays")]
    [InlineData("Clinic:TakesOver", "perhaps", "true or false")]
    [InlineData("Clinic:TimeZone", "Elm Street", "Europe/London")]
    [InlineData("Clinic:BookingLink", "clinic.example", "https://clinic.example/book")]
    [InlineData("MicrosoftAppType", "Guest", "SingleTenant, UserAssignedMSI, MultiTenant")]
    [InlineData("MicrosoftAppType", "SingleTenant", "MicrosoftAppId and MicrosoftAppTenantId and MicrosoftAppPassword")]
    [InlineData("MicrosoftAppType", "UserAssignedMSI", "MicrosoftAppId and MicrosoftAppTenantId")]
    [InlineData("MicrosoftAppId", "11111111-2222-3333-4444-555555555555", "MicrosoftAppPassword")]
    [InlineData("ChannelService", "https://botframework.example", "https://botframework.azure.us")]
    [InlineData("ToBotFromChannelOpenIdMetadataUrl", "http://metadata.example/", "ToBotFromChannelOpenIdMetadataUrl must be an https address")]
    [InlineData("ToBotFromEmulatorOpenIdMetadataUrl", "metadata", "ToBotFromEmulatorOpenIdMetadataUrl must be an https address")]
    [InlineData("ToChannelFromBotLoginUrl", "http://login.example/", "ToChannelFromBotLoginUrl must be an https address")]
    [InlineData("Channels:AllowedServiceUrls", "https://connector.example", "set Channels:AllowedServiceUrls:0")]
    [InlineData("Channels:AllowedServiceUrls:0", "connector.example", "use an https address")]
    [InlineData("Channels:AllowedServiceUrls:0", "https://a@connector.example", "use an https address")]
    [InlineData("Storage:ConnectionString", "/proc/nothing/here.db", "Storage:ConnectionString")]
    [InlineData("Storage:ConnectionString", "Data Source=/proc/nothing/here.db", "'/proc/nothing/here.db'")]
    public async Task A_bad_setting_is_told_in_a_sentence(string key, string value, string told)
    {
        var sentence = (await StartAsync("--environment", "Development", $"--{key}", value)).Sentence();

        Assert.Contains(told, sentence, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_open_connection_is_no_way_for_the_bots_token()
    {
        var run = await StartAsync(
            "--environment", "Production", "--MicrosoftAppId", "11111111-2222-3333-4444-555555555555", "--MicrosoftAppPassword", "secret",
            "--Channels:AllowedServiceUrls:0", "http://connector.example");

        Assert.Contains("Channels:AllowedServiceUrls:0 is 'http://connector.example'", run.Sentence(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_port_in_use_is_told_in_a_sentence()
    {
        using var other = new TcpListener(IPAddress.Loopback, 0);
        other.Start();

        var sentence = (await StartAsync("--environment", "Development", "--urls", $"http://{other.LocalEndpoint}")).Sentence();

        Assert.Contains("already in use", sentence, StringComparison.Ordinal);
        Assert.Contains("--urls", sentence, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Several_bad_settings_are_told_at_once()
    {
        var run = await StartAsync("--environment", "Production", "--Storage:Provider", "Oracle", "--Storage:RetentionDays", "0");

        Assert.Equal(1, run.ExitCode);
        Assert.Equal(3, run.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);
    }

    [Fact]
    public async Task A_settings_file_that_is_no_json_is_told()
    {
        await File.WriteAllTextAsync(_folder.At("appsettings.json"), "{ \"Storage\": ");

        var run = await StartAsync("--environment", "Development");

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("appsettings.json", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Content_with_faults_prints_them_all()
    {
        var dialogs = _folder.CopyDialogs();
        await File.WriteAllTextAsync(Path.Combine(dialogs, "outcomes.yaml"), "outcomes: [\n");
        await File.WriteAllTextAsync(Path.Combine(dialogs, "topics.yaml"), "topics: 7\n");

        var run = await Run.WithAsync(["--environment", "Development", "--contentRoot", _folder.Path, "--Content:Path", dialogs, "--urls", "http://127.0.0.1:0"]);

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("outcomes.yaml", run.Error, StringComparison.Ordinal);
        Assert.Contains("topics.yaml", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_content_folder_that_is_not_there_is_told()
    {
        var run = await Run.WithAsync(["--environment", "Development", "--contentRoot", _folder.Path, "--Content:Path", "nowhere"]);

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("nowhere", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Keys_of_ours_that_nobody_knows_are_told_each_in_a_sentence()
    {
        var run = await StartAsync("--environment", "Development", "--Storage:RetentionDay", "3", "--Clinic:Fax", "1");

        Assert.Equal(1, run.ExitCode);
        var sentences = run.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(2, sentences.Length);
        Assert.Contains(sentences, s => s.Contains("Storage:RetentionDay is not a setting; Storage knows Provider, ConnectionString, RetentionDays", StringComparison.Ordinal));
        Assert.Contains(sentences, s => s.Contains("Clinic:Fax", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("Host=127.0.0.1;Port=1;Username=x;Password=unmistakable-canary", "cannot be reached")]
    [InlineData("nonsense unmistakable-canary", "no connection string")]
    [InlineData("", "needs one, such as Host=")]
    public async Task A_database_that_cannot_be_used_is_told_in_a_sentence_without_the_password(string connectionString, string told)
    {
        var sentence = (await StartAsync("--environment", "Development", "--Storage:Provider", "PostgreSql", "--Storage:ConnectionString", connectionString)).Sentence();

        Assert.Contains(told, sentence, StringComparison.Ordinal);
        Assert.Contains("Storage:ConnectionString", sentence, StringComparison.Ordinal);
        Assert.DoesNotContain("unmistakable-canary", sentence, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_folder_of_keys_that_cannot_be_written_is_told_in_a_sentence()
    {
        var sentence = (await StartAsync("--environment", "Development", "--Storage:Encrypt", "true", "--Storage:KeyRing", "/proc/nothing")).Sentence();

        Assert.Contains("'/proc/nothing'", sentence, StringComparison.Ordinal);
        Assert.Contains("Storage:KeyRing", sentence, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Atlantis", 1)]
    [InlineData("nl", 1)]
    [InlineData("NL", 0)]
    [InlineData("the Netherlands", 0)]
    [InlineData("", 0)]
    public void A_country_of_which_no_number_is_known_is_reported_at_start(string country, int warnings)
    {
        using var host = new BotHost { Settings = new() { ["Storage:Provider"] = "Memory", ["Clinic:Country"] = country } };
        using var client = host.CreateClient();

        Assert.Equal(warnings, host.Logs.Of(Microsoft.Extensions.Logging.LogLevel.Warning).Count(l => l.Contains("Clinic:Country is", StringComparison.Ordinal)));
    }

    public void Dispose() => _folder.Dispose();

    [GeneratedRegex("http://127.0.0.1:[0-9]+")]
    private static partial Regex Address();

    private Task<Run> StartAsync(params string[] settings) =>
        Run.WithAsync([.. settings, "--contentRoot", _folder.Path, "--Content:Path", Repository.Dialogs, .. settings.Contains("--urls") ? Array.Empty<string>() : ["--urls", "http://127.0.0.1:0"]]);
}
