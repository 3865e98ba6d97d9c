using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace NumbnessBot.Benchmarks.Bots;

/// <summary>A bot that can be spoken to. One that was started here ends when it is disposed of.</summary>
internal sealed class RunningBot : IDisposable
{
    private static readonly TimeSpan patience = TimeSpan.FromMinutes(2);
    private static readonly TimeSpan pause = TimeSpan.FromMilliseconds(5);
    private readonly Process? _process;
    private readonly Action? _end;

    private RunningBot(string url, Process? process, Action? end)
    {
        Url = url;
        _process = process;
        _end = end;
    }

    public string Url { get; }

    /// <summary>All processor time that it has used; null when its process is not known.</summary>
    public TimeSpan? ProcessorTime
    {
        get
        {
            _process?.Refresh();
            return _process?.TotalProcessorTime;
        }
    }

    /// <summary>Memory that it holds, in bytes.</summary>
    public long ResidentBytes
    {
        get
        {
            _process?.Refresh();
            return _process?.WorkingSet64 ?? 0;
        }
    }

    /// <summary>An address of this machine that is free.</summary>
    public static string FreeUrl()
    {
        using var probe = new TcpListener(IPAddress.Loopback, 0);
        probe.Start();
        return $"http://127.0.0.1:{((IPEndPoint)probe.LocalEndpoint).Port}";
    }

    /// <summary>One that somebody else started and ends.</summary>
    public static RunningBot At(string url, int? processId) => new(url, processId is { } id ? Process.GetProcessById(id) : null, null);

    /// <summary>Starts a program. Its errors are shown, what else it prints is not.</summary>
    public static RunningBot Start(string url, ProcessStartInfo start, Action? tidy = null)
    {
        start.RedirectStandardOutput = start.RedirectStandardError = true;
        var process = Process.Start(start)!;
        process.OutputDataReceived += (_, _) => { };
        process.ErrorDataReceived += (_, line) => Console.Error.Write(line.Data is null ? "" : line.Data + "\n");
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        return new RunningBot(url, process, () =>
        {
            if (!process.HasExited)
            {
                process.Kill();
                process.WaitForExit();
            }

            tidy?.Invoke();
        });
    }

    /// <summary>Done when the address answers, with a success where <paramref name="mustBeWell"/>.</summary>
    /// <exception cref="InvalidOperationException">The process ended, or it took too long.</exception>
    public async Task<RunningBot> ReadyAsync(string path, bool mustBeWell)
    {
        using var http = new HttpClient();
        var start = Stopwatch.GetTimestamp();
        while (_process is not { HasExited: true } && Stopwatch.GetElapsedTime(start) < patience)
        {
            try
            {
                using var response = await http.GetAsync(Url + path).ConfigureAwait(false);
                if (response.IsSuccessStatusCode || !mustBeWell)
                {
                    return this;
                }
            }
            catch (HttpRequestException)
            {
                // It does not listen yet.
            }

            await Task.Delay(pause).ConfigureAwait(false);
        }

        Dispose();
        throw new InvalidOperationException($"Nothing answers at {Url}{path}.");
    }

    public void Dispose()
    {
        _end?.Invoke();
        _process?.Dispose();
    }
}
