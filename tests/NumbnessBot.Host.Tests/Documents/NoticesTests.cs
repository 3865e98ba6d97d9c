using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using NumbnessBot.Host.Configuration;
using NumbnessBot.Host.Tests.Playing;

namespace NumbnessBot.Host.Tests.Documents;

/// <summary>THIRD-PARTY-NOTICES.md names every package that ships, in the version that ships, with its licence.</summary>
public sealed partial class NoticesTests
{
    private static readonly string notices = File.ReadAllText(Path.Combine(Repository.Root, "THIRD-PARTY-NOTICES.md"));

    [SkippableFact]
    public void It_names_what_is_built()
    {
        Skip.If(StartUp.BotBuilderSource == "NuGet", "The list is that of the default build.");
        var libraries = JsonNode.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "NumbnessBot.Host.deps.json")))!["libraries"]!.AsObject();
        var built = libraries.Where(l => (string?)l.Value!["type"] == "package").Select(l => l.Key).ToList();

        Assert.NotEmpty(built);
        Assert.Equal(built.Order(StringComparer.OrdinalIgnoreCase), Named().Where(n => !n.StartsWith("botframework-webchat/", StringComparison.Ordinal)).Order(StringComparer.OrdinalIgnoreCase));
    }

    [Fact]
    public void It_names_the_Web_Chat_that_is_built()
    {
        var version = Regex.Match(File.ReadAllText(Path.Combine(Repository.Root, "src", "NumbnessBot.Host", "NumbnessBot.Host.csproj")), "<NpmVersion>(.+)</NpmVersion>").Groups[1].Value;

        Assert.Contains($"botframework-webchat/{version}", Named());
    }

    [Fact]
    public void Each_package_has_a_licence() => Assert.Equal(Named().Count(), Licensed().Count(notices));

    private static IEnumerable<string> Named() => Row().Matches(notices).Select(m => $"{m.Groups[1].Value}/{m.Groups[2].Value}");

    [GeneratedRegex("^\\| \\[?([A-Za-z0-9._-]+)\\]?(?:\\([^)]*\\))? \\| ([0-9][^ ]*) \\|", RegexOptions.Multiline)]
    private static partial Regex Row();

    [GeneratedRegex("^\\| [^|]+ \\| [0-9][^ ]* \\| (?:MIT|Apache-2\\.0|BSD-[23]-Clause|PostgreSQL) \\| [^|]+ \\|", RegexOptions.Multiline)]
    private static partial Regex Licensed();
}
