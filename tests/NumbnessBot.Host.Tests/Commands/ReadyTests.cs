using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;
using NumbnessBot.Host.Commands;
using NumbnessBot.Host.Tests.Playing;

namespace NumbnessBot.Host.Tests.Commands;

public sealed class ReadyTests
{
    [Theory]
    [InlineData(StatusCodes.Status200OK, 0)]
    [InlineData(StatusCodes.Status503ServiceUnavailable, 1)]
    public async Task The_answer_of_the_running_host_is_the_exit_code(int status, int exitCode)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        await using var host = builder.Build();
        host.MapGet("/health/ready", () => Results.Text("so it is", statusCode: status));
        await host.StartAsync();

        var run = await Run.WithAsync(["ready", "--urls", host.Urls.Single()]);

        Assert.Equal((exitCode, "so it is"), (run.ExitCode, run.Output.Trim()));
        await host.StopAsync();
        var later = await Run.WithAsync(["ready", "--urls", host.Urls.FirstOrDefault() ?? "http://127.0.0.1:1"]);
        Assert.Equal(1, later.ExitCode);
        Assert.Contains("Nobody answers at", later.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(null, null, "http://localhost:3978/")]
    [InlineData(null, "8080", "http://localhost:8080/")]
    [InlineData("http://+:5000;https://+:5001", "8080", "http://localhost:5000/")]
    [InlineData("http://0.0.0.0:5000", null, "http://localhost:5000/")]
    [InlineData("http://[::]:5000", null, "http://localhost:5000/")]
    [InlineData("http://127.0.0.1:5000", null, "http://127.0.0.1:5000/")]
    public void It_is_asked_where_it_listens(string? urls, string? ports, string address)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?> { ["urls"] = urls, ["http_ports"] = ports }).Build();

        Assert.Equal(address, ReadyCommand.AddressIn(configuration).ToString());
    }
}
