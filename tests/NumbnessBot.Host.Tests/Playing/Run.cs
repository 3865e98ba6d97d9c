using NumbnessBot.Host.Serving;

namespace NumbnessBot.Host.Tests.Playing;

/// <summary>The program run with arguments: its exit code and what it printed.</summary>
internal sealed record Run(int ExitCode, string Output, string Error)
{
    public static async Task<Run> WithAsync(string[] args, string input = "")
    {
        // A host that serves although the test expects otherwise is stopped at once.
        using var stop = new CancellationTokenSource();
        using var output = new SignalWriter("NumbnessBot is ready", stop.Cancel);
        using var error = new StringWriter();
        var exitCode = await FrontDoor.RunAsync(args, new StringReader(input), output, error, stop.Token);
        return new Run(exitCode, output.ToString(), error.ToString());
    }

    /// <summary>The only line that was printed as an error.</summary>
    public string Sentence()
    {
        Assert.Equal(1, ExitCode);
        return Assert.Single(Error.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));
    }
}
