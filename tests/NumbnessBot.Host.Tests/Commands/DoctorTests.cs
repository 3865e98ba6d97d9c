using NumbnessBot.Host.Tests.Playing;

namespace NumbnessBot.Host.Tests.Commands;

public sealed class DoctorTests : IDisposable
{
    private readonly Folder _folder = new();

    [Fact]
    public async Task A_host_that_can_serve_has_nothing_to_mend()
    {
        var run = await DoctorAsync("--environment", "Development");

        Assert.True(run.ExitCode == 0, run.Output);
        Assert.DoesNotContain("MEND", run.Output, StringComparison.Ordinal);
        foreach (var looked in new[] { "settings", "content", "a rehearsed interview", "store Sqlite answers", "Nothing keeps it" })
        {
            Assert.Contains(looked, run.Output, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("Storage:RetentionDays", "0", "1 to 36500")]
    [InlineData("Storage:ConnectionString", "/proc/nothing/here.db", "Storage:ConnectionString")]
    [InlineData("Operators:Key", "short", "Operators:Key")]
    [InlineData("MicrosoftAppType", "SingleTenant", "MicrosoftAppPassword")]
    public async Task A_fault_is_told_with_its_remedy(string key, string value, string told)
    {
        var run = await DoctorAsync("--environment", "Development", $"--{key}", value);

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("MEND", run.Output, StringComparison.Ordinal);
        Assert.Contains(told, run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Broken_content_is_named()
    {
        var dialogs = _folder.CopyDialogs();
        await File.AppendAllTextAsync(Path.Combine(dialogs, "outcomes.yaml"), "\ninvented: 1\n");

        var run = await Run.WithAsync(["doctor", "--environment", "Development", "--contentRoot", _folder.Path, "--Content:Path", dialogs]);

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("outcomes.yaml", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_unknown_key_is_a_fault()
    {
        var run = await DoctorAsync("--environment", "Development", "--Storage:Provder", "Memory");

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("Storage:Provder is not a setting", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_country_of_which_no_number_is_known_is_odd_and_no_reason_not_to_serve()
    {
        var run = await DoctorAsync("--environment", "Development", "--Clinic:Country", "Nederlnd");

        Assert.Equal(0, run.ExitCode);
        Assert.Contains("odd    Clinic:Country is 'Nederlnd'", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_login_service_that_gives_no_token_is_a_fault()
    {
        var run = await DoctorAsync(
            "--environment", "Production", "--MicrosoftAppType", "SingleTenant", "--MicrosoftAppId", "11111111-2222-3333-4444-555555555555",
            "--MicrosoftAppPassword", "secret", "--MicrosoftAppTenantId", "tenant", "--ToChannelFromBotLoginUrl", "http://127.0.0.1:9/tenant");

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("The login service gave no token", run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", run.Output, StringComparison.Ordinal);
    }

    public void Dispose() => _folder.Dispose();

    private Task<Run> DoctorAsync(params string[] settings) =>
        Run.WithAsync(["doctor", "--contentRoot", _folder.Path, "--Content:Path", Repository.Dialogs, .. settings]);
}
