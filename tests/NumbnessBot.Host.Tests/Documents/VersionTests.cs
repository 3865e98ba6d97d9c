using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using NumbnessBot.Host.Tests.Playing;

namespace NumbnessBot.Host.Tests.Documents;

/// <summary>The version stands in one place, and whoever asks is told that one.</summary>
[Collection(SharedHost.Name)]
public sealed partial class VersionTests(SharedHost shared)
{
    private static readonly string version = XDocument.Load(Path.Combine(Repository.Root, "Directory.Build.props")).Descendants("Version").Single().Value;

    [Fact]
    public void It_is_semantic() => Assert.Matches(Semantic(), version);

    [Fact]
    public async Task The_command_line_prints_it() => Assert.Equal(version, (await Run.WithAsync(["--version"])).Output.Trim());

    [Fact]
    public async Task The_page_shows_it() => Assert.Contains($"NumbnessBot {version}<", await shared.Client.GetStringAsync("/"), StringComparison.Ordinal);

    [Fact]
    public async Task The_health_check_tells_it()
    {
        using var response = await shared.Client.GetAsync("/health/ready");

        Assert.Equal(version, (string?)JsonNode.Parse(await response.Content.ReadAsStringAsync())!["version"]);
    }

    [Fact]
    public void The_list_of_changes_begins_with_it()
    {
        var newest = File.ReadLines(Path.Combine(Repository.Root, "CHANGELOG.md")).First(l => l.StartsWith("## ", StringComparison.Ordinal));

        Assert.Equal(version, newest[3..].Split(',')[0]);
    }

    [GeneratedRegex("^[0-9]+\\.[0-9]+\\.[0-9]+(-[0-9A-Za-z.-]+)?$")]
    private static partial Regex Semantic();
}
