using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.Extensions.Configuration;
using NumbnessBot.Host.Configuration;
using NumbnessBot.Host.Tests.Playing;

namespace NumbnessBot.Host.Tests.Templates;

/// <summary>
/// The templates for Azure, Docker and Kubernetes are checked by a command of their own; here it is run, and what they set is compared with what the host reads.
/// Needs Node, <c>npm ci</c> in deploymentTemplates/check and, for the proxy, HAProxy.
/// </summary>
public sealed partial class DeploymentTemplateTests
{
    private static readonly NodePackage package = new("deploymentTemplates", "check");

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
        Assert.All(named, setting => Assert.True(ReadSettings.Has(setting.Key), $"{setting.File} sets {setting.Key}, which the host does not read."));
    }

    [SkippableFact]
    public async Task Every_way_to_deploy_can_be_told_what_a_clinic_has_to_say()
    {
        var ways = (await SettingsAsync()).Where(s => !s.File.EndsWith("Dockerfile", StringComparison.Ordinal)).ToLookup(s => s.File.Split('/')[0], s => s.Key);
        string[] needed =
        [
            "MicrosoftAppType", "MicrosoftAppId", "MicrosoftAppPassword", "MicrosoftAppTenantId", "OTEL_EXPORTER_OTLP_ENDPOINT", "DirectLine:AllowedOrigins", "PublicUrl",
            .. ReadSettings.Of("Storage"), .. ReadSettings.Of("Clinic"),
        ];

        Assert.Equal(["azure", "docker", "kubernetes"], ways.Select(way => way.Key).Order());
        Assert.All(ways, way => Assert.Empty(needed.Except(way)));
    }

    [Fact]
    public async Task Every_probe_in_the_templates_asks_what_the_host_answers()
    {
        var folder = Path.GetDirectoryName(package.Folder)!;
        string[] files =
        [
            "azure/DeployUseExistResourceGroup/template-BotApp-with-rg.json", "docker/compose.yaml", "kubernetes/hosts.yaml", "kubernetes/proxy.yaml", "proxy/haproxy.cfg",
        ];
        using var host = new BotHost();
        using var client = host.CreateClient();
        foreach (var file in files)
        {
            var asked = Probe().Matches(await File.ReadAllTextAsync(Path.Combine(folder, file))).Select(m => m.Value).Distinct().ToList();

            Assert.True(asked.Count > 0, $"{file} asks nothing.");
            foreach (var path in asked)
            {
                using var answer = await client.GetAsync(path);
                Assert.True(answer.StatusCode is HttpStatusCode.OK or HttpStatusCode.ServiceUnavailable, $"{file} asks {path}, which is answered {answer.StatusCode}.");
            }
        }
    }

    [Fact]
    public void A_setting_that_is_left_empty_is_as_if_it_were_not_there()
    {
        var empty = ReadSettings.Of("Clinic").Append("DirectLine:AllowedOrigins").ToDictionary(key => key, _ => (string?)"");
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
        return [.. document.RootElement.EnumerateArray().Select(s => (ReadSettings.Key(s.GetProperty("name").GetString()!), s.GetProperty("file").GetString()!))];
    }

    private static int Count(string what, string report) => int.Parse(Counter().Matches(report).Single(m => m.Groups[1].Value == what).Groups[2].Value, System.Globalization.CultureInfo.InvariantCulture);

    [GeneratedRegex("^(?:#|ℹ) (pass|skipped) ([0-9]+)$", RegexOptions.Multiline)]
    private static partial Regex Counter();

    [GeneratedRegex("/health/[a-z]+")]
    private static partial Regex Probe();
}
