using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.Extensions.Configuration;
using NumbnessBot.Host.Configuration;

namespace NumbnessBot.Host.Tests.Templates;

/// <summary>
/// The templates for Azure, Docker and Kubernetes are checked by a command of their own; here it is run, and what they set is compared with what the host reads.
/// Needs Node, <c>npm ci</c> in deploymentTemplates/check and, for the proxy, HAProxy.
/// </summary>
public sealed partial class DeploymentTemplateTests
{
    private static readonly NodePackage package = new("check");

    /// <summary>Of Bot Framework, and of what the host is built on. They are read by name elsewhere than in our own sections.</summary>
    private static readonly string[] others =
    [
        "MicrosoftAppType", "MicrosoftAppId", "MicrosoftAppPassword", "MicrosoftAppTenantId", "OTEL_EXPORTER_OTLP_ENDPOINT",
        "ASPNETCORE_FORWARDEDHEADERS_ENABLED", "ASPNETCORE_HTTP_PORTS", "DOTNET_EnableDiagnostics", "WEBSITE_RUN_FROM_PACKAGE",
    ];

    private static bool IsFullRun => Environment.GetEnvironmentVariable("NUMBNESS_TESTS") == "all";

    [SkippableFact]
    public async Task Nothing_is_wrong_in_the_templates()
    {
        await package.NeedAsync();

        var (exitCode, output, error) = await package.NodeAsync("check.mjs");

        Assert.True(exitCode == 0, error);
        Assert.Contains("Nothing is wrong in Azure (ARM), Dockerfile, Compose, Kubernetes, Proxy.", output, StringComparison.Ordinal);
        Assert.True(!IsFullRun || error.Length == 0, error);
    }

    [SkippableFact]
    public async Task The_checker_finds_what_is_broken_and_the_proxy_keeps_conversations_together()
    {
        await package.NeedAsync();

        var (exitCode, output, error) = await package.NodeAsync("--test");

        Assert.True(exitCode == 0, output + error);
        Assert.True(Count("pass", output) > 60, output);
        Assert.True(!IsFullRun || Count("skipped", output) == 0, output);
    }

    [SkippableFact]
    public async Task Every_setting_in_the_templates_is_one_that_the_host_reads()
    {
        var named = await SettingsAsync();

        Assert.NotEmpty(named);
        Assert.All(named, setting => Assert.True(IsRead(setting.Key), $"{setting.File} sets {setting.Key}, which the host does not read."));
    }

    [SkippableFact]
    public async Task Every_way_to_deploy_can_be_told_what_a_clinic_has_to_say()
    {
        var ways = (await SettingsAsync()).Where(s => !s.File.EndsWith("Dockerfile", StringComparison.Ordinal)).ToLookup(s => s.File.Split('/')[0], s => s.Key);
        string[] needed =
        [
            "MicrosoftAppType", "MicrosoftAppId", "MicrosoftAppPassword", "MicrosoftAppTenantId", "OTEL_EXPORTER_OTLP_ENDPOINT", "DirectLine:AllowedOrigins",
            .. KeysOf(typeof(StorageSettings), "Storage"), .. KeysOf(typeof(ClinicSettings), "Clinic"),
        ];

        Assert.Equal(["azure", "docker", "kubernetes"], ways.Select(way => way.Key).Order());
        Assert.All(ways, way => Assert.Empty(needed.Except(way)));
    }

    [Fact]
    public void A_setting_that_is_left_empty_is_as_if_it_were_not_there()
    {
        var empty = KeysOf(typeof(ClinicSettings), "Clinic").Append("DirectLine:AllowedOrigins").ToDictionary(key => key, _ => (string?)"");
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(empty).Build();

        var clinic = Settings.From(configuration).ToClinic();

        Assert.Equal((null, null, null, null, null), (clinic.Name, clinic.Country, clinic.Phone, clinic.BookingLink, clinic.OpeningHours));
        Assert.Empty(Settings.From(configuration).DirectLine.AllowedOrigins);
    }

    private static async Task<IReadOnlyList<(string Key, string File)>> SettingsAsync()
    {
        await package.NeedAsync();
        var (exitCode, output, error) = await package.NodeAsync("check.mjs", "--settings");
        Assert.True(exitCode == 0, error);
        using var document = JsonDocument.Parse(output);
        return [.. document.RootElement.EnumerateArray().Select(s => (s.GetProperty("name").GetString()!.Replace("__", ":", StringComparison.Ordinal), s.GetProperty("file").GetString()!))];
    }

    private static bool IsRead(string key) => others.Contains(key) || Settings.Sections.Any(section => KeysOf(section.Value, section.Key).Contains(key));

    private static IEnumerable<string> KeysOf(Type type, string section) => type.GetProperties().Select(property => $"{section}:{property.Name}");

    private static int Count(string what, string report) => int.Parse(Counter().Matches(report).Single(m => m.Groups[1].Value == what).Groups[2].Value, System.Globalization.CultureInfo.InvariantCulture);

    [GeneratedRegex("^(?:#|ℹ) (pass|skipped) ([0-9]+)$", RegexOptions.Multiline)]
    private static partial Regex Counter();
}
