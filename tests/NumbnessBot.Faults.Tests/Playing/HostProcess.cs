using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Runtime.InteropServices;
using NumbnessBot.Conversation.Turns;
using NumbnessBot.Proof.Playing;

namespace NumbnessBot.Faults.Tests.Playing;

/// <summary>The host as a process of its own on a port of this machine, which stays the same when it is started again.</summary>
internal sealed class HostProcess : IDisposable
{
    private static readonly TimeSpan patience = TimeSpan.FromMinutes(2);
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("host-");
    private readonly Dictionary<string, string> _settings;
    private Process? _process;

    public HostProcess(Dictionary<string, string>? settings = null)
    {
        using var probe = new TcpListener(IPAddress.Loopback, 0);
        probe.Start();
        Url = $"http://127.0.0.1:{((IPEndPoint)probe.LocalEndpoint).Port}";
        _settings = settings ?? new Dictionary<string, string> { ["Storage:ConnectionString"] = Path.Combine(_folder.FullName, "talks.db") };
    }

    public string Url { get; }

    /// <summary>What it printed and logged.</summary>
    public string Output { get; private set; } = "";

    /// <summary>Done when it takes requests.</summary>
    /// <param name="dies">Where it is to die, and the how manieth time a turn is there.</param>
    public async Task StartAsync((TurnPoint Point, int Count)? dies = null)
    {
        var arguments = new List<string> { typeof(HostProcess).Assembly.Location, "--urls", Url, "--contentRoot", _folder.FullName, "--Content:Path", Repository.Under("dialogs"), "--Limits:MessagesPerMinute", "1000000" };
        foreach (var (key, value) in _settings)
        {
            arguments.AddRange([$"--{key}", value]);
        }

        var start = new ProcessStartInfo("dotnet", arguments) { RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["ASPNETCORE_ENVIRONMENT"] = "Development";
        start.Environment.Remove(DyingProbe.Variable);
        if (dies is var (point, count))
        {
            start.Environment[DyingProbe.Variable] = FormattableString.Invariant($"{point}:{count}");
        }

        var ready = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        _process = new Process { StartInfo = start, EnableRaisingEvents = true };
        _process.OutputDataReceived += (_, line) => Take(line.Data, ready);
        _process.ErrorDataReceived += (_, line) => Take(line.Data, ready);
        _process.Exited += (_, _) => ready.TrySetException(new InvalidOperationException($"The host ended before it was ready: {Output}"));
        _process.Start();
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
        await ready.Task.WaitAsync(patience);
    }

    /// <summary>As a power cut does it.</summary>
    public Task KillAsync()
    {
        _process!.Kill();
        return UntilOverAsync();
    }

    public async Task UntilOverAsync()
    {
        using var late = new CancellationTokenSource(patience);
        await _process!.WaitForExitAsync(late.Token);
    }

    /// <summary>Tells it to end, as a system that shuts down does.</summary>
    /// <returns>Its exit code.</returns>
    public async Task<int> TerminateAsync()
    {
        const int SigTerm = 15;
        Assert.Equal(0, Kill(_process!.Id, SigTerm));
        await UntilOverAsync();
        return _process.ExitCode;
    }

    public void Dispose()
    {
        if (_process is { HasExited: false })
        {
            _process.Kill();
            _process.WaitForExit();
        }

        _process?.Dispose();
        _folder.Delete(recursive: true);
    }

    [DllImport("libc", EntryPoint = "kill")]
    private static extern int Kill(int process, int signal);

    private void Take(string? line, TaskCompletionSource ready)
    {
        if (line is not null)
        {
            Output += line + "\n";
            if (line.StartsWith("NumbnessBot is ready", StringComparison.Ordinal))
            {
                ready.TrySetResult();
            }
        }
    }
}
