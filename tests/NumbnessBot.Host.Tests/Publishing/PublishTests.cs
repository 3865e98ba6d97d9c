using System.Diagnostics;
using System.Net.Http.Json;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using NumbnessBot.Content;
using NumbnessBot.Host.Operating;
using NumbnessBot.Host.Tests.Playing;

namespace NumbnessBot.Host.Tests.Publishing;

/// <summary>What .ci/release makes runs by itself, and so does the command of the first page. Publishing takes minutes, so both are only in the full run.</summary>
public sealed class PublishTests : IDisposable
{
    private static readonly TimeSpan patience = TimeSpan.FromMinutes(5);
    private readonly Folder _folder = new();

    public void Dispose() => _folder.Dispose();

    [SkippableFact]
    public async Task A_release_runs_without_an_SDK_in_an_empty_folder_with_content_and_page_inside()
    {
        NeedsAll();
        Skip.IfNot(OperatingSystem.IsLinux(), "A release is made on Linux.");
        var runtime = $"linux-{RuntimeInformation.OSArchitecture.ToString().ToLowerInvariant()}";
        var name = $"numbnessbot-{ProgramVersion.Text}-{runtime}";
        var made = await RunAsync(Path.Combine(Repository.Root, ".ci", "release"), Repository.Root, runtime);
        Assert.True(made.ExitCode == 0, made.Output);

        var release = Path.Combine(Repository.Root, "artifacts", "release", name);
        Assert.Equal(0, (await RunAsync("tar", _folder.Path, "-xzf", $"{release}.tar.gz")).ExitCode);
        Assert.All(new[] { "LICENSE", "THIRD-PARTY-NOTICES.md", "sbom.cdx.json", ContentStamp.FileName }, file => Assert.True(File.Exists(_folder.At(name, file)), file));
        Assert.Contains($"{Convert.ToHexStringLower(SHA256.HashData(await File.ReadAllBytesAsync($"{release}.tar.gz")))}  {name}.tar.gz", await File.ReadAllTextAsync($"{release}.sha256"), StringComparison.Ordinal);
        Assert.Matches(@"until it listens, [0-9]+ ms until it is ready", await File.ReadAllTextAsync($"{release}.md"));
        var bill = JsonNode.Parse(await File.ReadAllTextAsync($"{release}.cdx.json"))!;
        Assert.Equal(("CycloneDX", ProgramVersion.Text), ((string?)bill["bomFormat"], (string?)bill["metadata"]!["component"]!["version"]));
        var shipped = JsonNode.Parse(await File.ReadAllTextAsync(_folder.At(name, "NumbnessBot.Host.deps.json")))!["libraries"]!.AsObject().Where(l => (string?)l.Value!["type"] == "package").Select(l => l.Key.ToLowerInvariant());
        Assert.Empty(shipped.Except(bill["components"]!.AsArray().Select(c => $"{(string?)c!["name"]}/{(string?)c["version"]}".ToLowerInvariant())));

        var start = new ProcessStartInfo(_folder.At(name, "NumbnessBot.Host"), ["--urls", "http://127.0.0.1:0"]) { WorkingDirectory = Directory.CreateDirectory(_folder.At("elsewhere")).FullName };
        start.Environment.Clear();
        start.Environment["ASPNETCORE_ENVIRONMENT"] = "Development";
        var log = await TalkAsync(start);

        // The settings beside the program hold here, too: no request is written down.
        Assert.Contains("Started with content", log, StringComparison.Ordinal);
        Assert.DoesNotContain("Request starting", log, StringComparison.Ordinal);
        Assert.True(Directory.Exists(_folder.At("elsewhere", "data")));
    }

    [SkippableFact]
    public async Task Running_from_the_checkout_is_the_one_command_of_the_first_page()
    {
        NeedsAll();

        await TalkAsync(new ProcessStartInfo("dotnet", ["run", "--project", "src/NumbnessBot.Host", "--", "--urls", "http://127.0.0.1:0", "--Storage:Provider", "Memory"]) { WorkingDirectory = Repository.Root });
    }

    private static void NeedsAll() => Skip.IfNot(Environment.GetEnvironmentVariable("NUMBNESS_TESTS") == "all", "Publishing takes minutes; it is done with NUMBNESS_TESTS=all.");

    /// <summary>Starts the host, asks whether it is ready, has one turn and the page, and ends it.</summary>
    /// <returns>What the host printed.</returns>
    private static async Task<string> TalkAsync(ProcessStartInfo start)
    {
        start.RedirectStandardOutput = true;
        using var stop = new CancellationTokenSource(patience);
        using var host = Process.Start(start)!;
        try
        {
            var before = new StringBuilder();
            using var client = new HttpClient { BaseAddress = await AddressAsync(host, before, stop.Token) };
            var log = host.StandardOutput.ReadToEndAsync(stop.Token);
            var health = await ReadyAsync(client, stop.Token);
            Assert.Equal(ProgramVersion.Text, (string?)health["version"]);

            var channel = new Channel(client, "published");
            using var response = await client.PostAsJsonAsync("/api/messages", channel.Message("my back is numb and now i cant feel when i wee"), stop.Token);
            var replies = JsonNode.Parse(await response.Content.ReadAsStringAsync(stop.Token))!["activities"]!.AsArray().OfType<JsonNode>();
            Assert.Equal("emergency", (string?)Channel.Entity(replies, "numbness.outcome")?["level"]);

            var page = await client.GetStringAsync("/", stop.Token);
            var style = page.Split('"').First(part => part.EndsWith("/page.css", StringComparison.Ordinal));
            Assert.NotEmpty(await client.GetStringAsync(style, stop.Token));
            host.Kill(entireProcessTree: true);
            return before + await log;
        }
        finally
        {
            host.Kill(entireProcessTree: true);
        }
    }

    /// <summary>The address that the host prints once it listens.</summary>
    /// <param name="printed">Gets what is read on the way.</param>
    private static async Task<Uri> AddressAsync(Process host, StringBuilder printed, CancellationToken stop)
    {
        const string Before = "in your browser:";
        while (await host.StandardOutput.ReadLineAsync(stop) is { } line)
        {
            printed.AppendLine(line);
            if (line.Contains(Before, StringComparison.Ordinal))
            {
                return new Uri(line[(line.IndexOf(Before, StringComparison.Ordinal) + Before.Length)..].Trim());
            }
        }

        throw new InvalidOperationException("The host ended before it listened.");
    }

    private static async Task<JsonNode> ReadyAsync(HttpClient client, CancellationToken stop)
    {
        while (true)
        {
            using var response = await client.GetAsync("/health/ready", stop);
            if (response.IsSuccessStatusCode)
            {
                return JsonNode.Parse(await response.Content.ReadAsStringAsync(stop))!;
            }

            await Task.Delay(200, stop);
        }
    }

    private static async Task<(int ExitCode, string Output)> RunAsync(string program, string folder, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { WorkingDirectory = folder, RedirectStandardOutput = true })!;
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return (process.ExitCode, output);
    }
}
