using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Runtime.InteropServices;
using System.Text;
using NumbnessBot.Content;
using NumbnessBot.Conversation.Turns;
using NumbnessBot.Proof.Playing;

namespace NumbnessBot.Faults.Tests.Playing;

/// <summary>The host as a process of its own on a port of this machine, which stays the same when it is started again.</summary>
internal sealed class HostProcess : IDisposable
{
    private static readonly TimeSpan patience = TimeSpan.FromMinutes(2);

    /// <summary>The content is checked once, as when it is published, and not at each of the many starts.</summary>
    private static readonly Lazy<ContentPack?> content = new(() => ContentStamp.Write(Repository.Under("dialogs"), Path.Combine(AppContext.BaseDirectory, ContentStamp.FileName)).Pack);

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("host-");
    private readonly Dictionary<string, string> _settings;
    private readonly StringBuilder _output = new();
    private Process? _process;

    public HostProcess(Dictionary<string, string>? settings = null)
    {
        using var probe = new TcpListener(IPAddress.Loopback, 0);
        probe.Start();
        Url = $"http://127.0.0.1:{((IPEndPoint)probe.LocalEndpoint).Port}";
        _settings = settings ?? new Dictionary<string, string> { ["Storage:ConnectionString"] = DatabaseFile };
    }

    public string Url { get; }

    /// <summary>Where it keeps what it keeps, unless the settings say otherwise.</summary>
    public string Folder => _folder.FullName;

    public string DatabaseFile => Path.Combine(Folder, "talks.db");

    /// <summary>Its id while it runs.</summary>
    public int Id => _process!.Id;

    /// <summary>The words of a command that runs another one, which is then the host; such as <c>nice</c>.</summary>
    public IReadOnlyList<string> Under { get; set; } = [];

    /// <summary>What it printed and logged.</summary>
    public string Output
    {
        get
        {
            lock (_output)
            {
                return _output.ToString();
            }
        }
    }

    /// <summary>Done when it takes requests.</summary>
    /// <param name="dies">Where it is to die, and the how manieth time a turn is there.</param>
    public async Task StartAsync((TurnPoint Point, int Count)? dies = null)
    {
        var ready = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        Launch(dies, ready);
        await ready.Task.WaitAsync(patience);
    }

    /// <summary>Starts it where it cannot be started.</summary>
    /// <returns>Its exit code.</returns>
    public async Task<int> TryToStartAsync()
    {
        Launch(null, new TaskCompletionSource());
        await UntilOverAsync();
        return _process!.ExitCode;
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

    private void Launch((TurnPoint Point, int Count)? dies, TaskCompletionSource ready)
    {
        Assert.NotNull(content.Value);
        var arguments = new List<string> { typeof(HostProcess).Assembly.Location, "--urls", Url, "--contentRoot", _folder.FullName, "--Content:Path", Repository.Under("dialogs"), "--Limits:MessagesPerMinute", "1000000", "--Logging:LogLevel:Default", "Warning" };
        foreach (var (key, value) in _settings)
        {
            arguments.AddRange([$"--{key}", value]);
        }

        string[] command = [.. Under, "dotnet", .. arguments];
        var start = new ProcessStartInfo(command[0], command[1..]) { RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["ASPNETCORE_ENVIRONMENT"] = "Development";
        start.Environment.Remove(DyingProbe.Variable);
        if (dies is var (point, count))
        {
            start.Environment[DyingProbe.Variable] = FormattableString.Invariant($"{point}:{count}");
        }

        _process?.Dispose();
        _process = new Process { StartInfo = start, EnableRaisingEvents = true };
        _process.OutputDataReceived += (_, line) => Take(line.Data, ready);
        _process.ErrorDataReceived += (_, line) => Take(line.Data, ready);
        _process.Exited += (_, _) => ready.TrySetException(new InvalidOperationException($"The host ended before it was ready: {Output}"));
        _process.Start();
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
    }

    private void Take(string? line, TaskCompletionSource ready)
    {
        if (line is not null)
        {
            lock (_output)
            {
                _output.AppendLine(line);
            }

            if (line.StartsWith("NumbnessBot is ready", StringComparison.Ordinal))
            {
                ready.TrySetResult();
            }
        }
    }
}
