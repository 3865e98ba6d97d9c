using System.Diagnostics;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using NumbnessBot.Host.Tests.Playing;

namespace NumbnessBot.Host.Tests.Templates;

/// <summary>docs/deploy.md names files, settings, parameters and services that are there. Its commands need a container engine, a cluster or a cloud, so they are read, not run.</summary>
public sealed partial class DeployGuideTests
{
    private static readonly string[] programs = ["az", "docker", "kubectl", "cp", "chmod", "openssl", "curl", "dotnet", "zip", "cd"];
    private static readonly string guide = File.ReadAllText(Path.Combine(Repository.Root, "docs", "deploy.md")).ReplaceLineEndings("\n");

    /// <summary>What stands between fences that name no language, a command a line.</summary>
    private static IReadOnlyList<string> Commands =>
        [.. guide.Split("\n```").Where((_, i) => i % 2 == 1).Where(block => block.StartsWith('\n')).SelectMany(block => block.Split('\n', StringSplitOptions.RemoveEmptyEntries))];

    [Fact]
    public void Every_command_is_one_of_a_program_that_is_known()
    {
        Assert.True(Commands.Count > 20);
        Assert.All(Commands, command => Assert.Contains(Assignment().Replace(command, "").TrimStart('(').Split(' ')[0], programs));
    }

    [Fact]
    public async Task Every_command_can_be_read_by_a_shell()
    {
        var start = new ProcessStartInfo("bash", ["-n"]) { RedirectStandardInput = true, RedirectStandardError = true };
        using var shell = Process.Start(start)!;
        await shell.StandardInput.WriteAsync(string.Join('\n', Commands));
        shell.StandardInput.Close();
        var error = await shell.StandardError.ReadToEndAsync();
        await shell.WaitForExitAsync();

        Assert.True(shell.ExitCode == 0, error);
    }

    [Fact]
    public void Every_file_that_a_command_names_is_there()
    {
        var named = Commands.SelectMany(command => FileName().Matches(command).Select(m => m.Value)).Where(path => !path.EndsWith("/.env", StringComparison.Ordinal)).ToList();

        Assert.True(named.Count > 10);
        Assert.All(named, path => Assert.True(Path.Exists(Path.Combine(Repository.Root, path)), path));
    }

    [Fact]
    public void Every_parameter_that_a_command_gives_is_one_of_its_template()
    {
        var deployments = Commands.Where(c => c.Contains("--template-file", StringComparison.Ordinal)).ToList();

        Assert.NotEmpty(deployments);
        foreach (var command in deployments)
        {
            var path = FileName().Match(command[command.IndexOf("--template-file", StringComparison.Ordinal)..]).Value;
            var parameters = JsonNode.Parse(File.ReadAllText(Path.Combine(Repository.Root, path)))!["parameters"]!.AsObject();
            var given = Parameter().Matches(command).Select(m => m.Groups[1].Value).ToList();

            Assert.NotEmpty(given);
            Assert.All(given, name => Assert.True(parameters.ContainsKey(name), $"{path} has no parameter {name}."));
        }
    }

    [Fact]
    public void Every_setting_is_one_that_the_host_reads()
    {
        var named = Setting().Matches(guide).Select(m => m.Value).Distinct().ToList();

        Assert.True(named.Count > 6);
        Assert.All(named, name => Assert.True(ReadSettings.Has(name), name));
    }

    [Fact]
    public void Every_service_that_a_command_names_is_in_the_compose_file()
    {
        var compose = File.ReadAllText(Path.Combine(Repository.Root, "deploymentTemplates", "docker", "compose.yaml")).ReplaceLineEndings("\n");
        var named = Service().Matches(guide).Select(m => m.Groups[1].Value).Distinct().ToList();

        Assert.Equal(["database", "host"], named.Order());
        Assert.All(named, name => Assert.Contains($"\n  {name}:\n", compose, StringComparison.Ordinal));
    }

    [GeneratedRegex("^[A-Z]+=[^ ]+ ")]
    private static partial Regex Assignment();

    [GeneratedRegex("(?:deploymentTemplates|src)/[A-Za-z0-9./_-]+")]
    private static partial Regex FileName();

    [GeneratedRegex("--parameters ([A-Za-z]+)=")]
    private static partial Regex Parameter();

    [GeneratedRegex("(?:Clinic|Storage|DirectLine|Content|Channels|Operators|Summary)(?::|__)[A-Za-z]+|(?:ASPNETCORE|DOTNET|OTEL)_[A-Z_]+|MicrosoftApp[A-Z][A-Za-z]+|PublicUrl")]
    private static partial Regex Setting();

    [GeneratedRegex("(?:--scale |exec -T )([a-z]+)")]
    private static partial Regex Service();
}
