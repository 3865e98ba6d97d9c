using System.IO.Compression;
using System.Text.Json.Nodes;
using NumbnessBot.Host.Tests.Playing;

namespace NumbnessBot.Host.Tests.Templates;

/// <summary>The Teams package is built and checked by its own command. Needs Node, and <c>npm ci</c> in deploymentTemplates/teams.</summary>
public sealed class TeamsPackageTests : IDisposable
{
    private const string AppId = "11111111-2222-3333-4444-555555555555";
    private static readonly NodePackage package = new("deploymentTemplates", "teams");
    private readonly Folder _folder = new();

    public void Dispose() => _folder.Dispose();

    [SkippableFact]
    public async Task The_package_holds_a_filled_manifest_and_both_icons()
    {
        await package.NeedAsync();
        var path = Path.Combine(_folder.Path, "teams.zip");

        var (exitCode, output) = await BuildAsync("--app-id", AppId, "--host", "bot.example.org", "--out", path);

        Assert.True(exitCode == 0, output);
        await using var zip = await ZipFile.OpenReadAsync(path);
        Assert.Equal(["manifest.json", "color.png", "outline.png"], zip.Entries.Select(e => e.FullName));
        await using var stream = await zip.Entries[0].OpenAsync();
        var manifest = (await JsonNode.ParseAsync(stream))!;
        Assert.Equal("1.25", (string?)manifest["manifestVersion"]);
        Assert.Equal((AppId, "personal"), ((string?)manifest["bots"]![0]!["botId"], (string?)manifest["bots"]![0]!["scopes"]![0]));
        Assert.Equal("bot.example.org", (string?)manifest["validDomains"]![0]);
        Assert.DoesNotContain("{{", manifest.ToJsonString(), StringComparison.Ordinal);
    }

    [SkippableTheory]
    [InlineData("\"personal\"", "\"everywhere\"", "must be equal to one of the allowed values")]
    [InlineData("\"scopes\": [\"personal\"],\n      \"supportsFiles\"", "\"scopes\": [\"personal\", \"team\"],\n      \"supportsFiles\"", "only scope must be personal")]
    [InlineData("\"short\": \"NumbnessBot\"", "\"short\": \"NumbnessBot for everybody whose back is numb\"", "more than 30 characters")]
    [InlineData("\"accentColor\": \"#0B5563\",", "", "accentColor")]
    [InlineData("\"accentColor\": \"#0B5563\"", "\"accentColor\": \"#0B5563\", \"invented\": 1", "additional properties")]
    [InlineData("{{host}}", "{{hots}}", "{{hots}}")]
    [InlineData("\"icons\": {", "\"icons\": ", "no JSON")]
    [InlineData("\"color\": \"color.png\"", "\"color\": \"outline.png\"", "192 x 192")]
    public async Task A_broken_manifest_is_refused_and_nothing_is_written(string from, string to, string reason)
    {
        await package.NeedAsync();
        var manifest = await File.ReadAllTextAsync(Path.Combine(package.Folder, "manifest.json"));
        Assert.Contains(from, manifest, StringComparison.Ordinal);
        var broken = Path.Combine(_folder.Path, "manifest.json");
        await File.WriteAllTextAsync(broken, manifest.Replace(from, to, StringComparison.Ordinal));
        var path = Path.Combine(_folder.Path, "teams.zip");

        var (exitCode, output) = await BuildAsync("--app-id", AppId, "--host", "bot.example.org", "--manifest", broken, "--out", path);

        Assert.Equal(1, exitCode);
        Assert.Contains(reason, output, StringComparison.Ordinal);
        Assert.False(File.Exists(path));
    }

    [SkippableTheory]
    [InlineData("--app-id must be", "--host", "bot.example.org")]
    [InlineData("--app-id must be", "--app-id", "mine", "--host", "bot.example.org")]
    [InlineData("--host must be", "--app-id", AppId, "--host", "https://bot.example.org/x")]
    [InlineData("no https address", "--app-id", AppId, "--host", "bot.example.org", "--privacy-url", "http://bot.example.org")]
    [InlineData("--invented", "--app-id", AppId, "--host", "bot.example.org", "--invented", "1")]
    public async Task A_wrong_option_is_named(string reason, params string[] arguments)
    {
        await package.NeedAsync();

        var (exitCode, output) = await BuildAsync([.. arguments, "--out", Path.Combine(_folder.Path, "teams.zip")]);

        Assert.Equal(1, exitCode);
        Assert.Contains(reason, output, StringComparison.Ordinal);
        Assert.Empty(Directory.GetFiles(_folder.Path));
    }

    private static async Task<(int ExitCode, string Output)> BuildAsync(params string[] arguments)
    {
        var (exitCode, output, error) = await package.NodeAsync(["build.mjs", .. arguments]);
        return (exitCode, output + error);
    }
}
