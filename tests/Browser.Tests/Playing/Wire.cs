using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace NumbnessBot.Browser.Tests.Playing;

/// <summary>The way between browser and host, which can be cut, be slow, or let no sockets pass.</summary>
internal sealed class Wire : IDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly ConcurrentDictionary<Socket, bool> _open = new();
    private readonly int _port;
    private volatile bool _cut;

    public Wire(int port)
    {
        _port = port;
        _listener.Start();
        _ = AcceptAsync();
    }

    public string Url => $"http://127.0.0.1:{((IPEndPoint)_listener.LocalEndpoint).Port}";

    /// <summary>Requests to upgrade to a WebSocket are dropped, as some proxies do.</summary>
    public bool DropsSockets { get; init; }

    /// <summary>Nothing reaches the browser before this is done.</summary>
    public Task Held { get; set; } = Task.CompletedTask;

    public void Cut()
    {
        _cut = true;
        foreach (var socket in _open.Keys)
        {
            socket.Close(0);
        }
    }

    public void Mend() => _cut = false;

    public void Dispose()
    {
        Cut();
        _listener.Dispose();
    }

    private async Task AcceptAsync()
    {
        try
        {
            while (true)
            {
                _ = PassAsync(await _listener.AcceptSocketAsync());
            }
        }
        catch (Exception e) when (e is SocketException or ObjectDisposedException or InvalidOperationException)
        {
            // The wire was taken down.
        }
    }

    private async Task PassAsync(Socket browser)
    {
        using var host = new Socket(SocketType.Stream, ProtocolType.Tcp);
        try
        {
            _open[browser] = _open[host] = true;
            if (_cut)
            {
                return;
            }

            await host.ConnectAsync(IPAddress.Loopback, _port);
            await Task.WhenAny(CopyAsync(browser, host, toHost: true), CopyAsync(host, browser, toHost: false));
        }
        catch (Exception e) when (e is SocketException or ObjectDisposedException)
        {
            // Cut on the way.
        }
        finally
        {
            _open.TryRemove(browser, out _);
            _open.TryRemove(host, out _);
            browser.Close(0);
        }
    }

    private async Task CopyAsync(Socket from, Socket to, bool toHost)
    {
        var piece = new byte[16 * 1024];
        while (await from.ReceiveAsync(piece) is var count and > 0)
        {
            if (toHost && DropsSockets && Encoding.ASCII.GetString(piece, 0, count).Contains("Upgrade: websocket", StringComparison.OrdinalIgnoreCase))
            {
                return;
            }

            if (!toHost)
            {
                await Held;
            }

            for (var sent = 0; sent < count;)
            {
                sent += await to.SendAsync(piece.AsMemory(sent, count - sent));
            }
        }
    }
}
