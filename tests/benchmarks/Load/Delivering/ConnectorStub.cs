using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Logging;

namespace NumbnessBot.Benchmarks.Load.Delivering;

/// <summary>The replying side of a channel: takes what a bot posts to a conversation, and counts the connections that it does so over.</summary>
internal sealed class ConnectorStub : IAsyncDisposable
{
    private static readonly WireTaken taken = new("posted");
    private readonly WebApplication _app;
    private readonly Action<string, WireActivity> _take;
    private readonly Lock _gate = new();
    private long _requests;
    private int _open;

    private ConnectorStub(Action<string, WireActivity> take)
    {
        _take = take;
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0, listen => listen.Use(next => connection => CountAsync(next, connection))));
        _app = builder.Build();
        _app.MapPost("/v3/conversations/{conversation}/activities/{**to}", (RequestDelegate)TakeAsync);
    }

    public string Url => _app.Urls.First() + "/";

    public long Requests => _requests;

    /// <summary>The most that were open at the same time.</summary>
    public int MostConnections { get; private set; }

    public static async Task<ConnectorStub> StartAsync(Action<string, WireActivity> take)
    {
        var stub = new ConnectorStub(take);
        await stub._app.StartAsync().ConfigureAwait(false);
        return stub;
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private async Task TakeAsync(HttpContext context)
    {
        var reply = await context.Request.ReadFromJsonAsync(WireJson.Default.WireActivity).ConfigureAwait(false);
        Interlocked.Increment(ref _requests);
        await context.Response.WriteAsJsonAsync(taken, WireJson.Default.WireTaken).ConfigureAwait(false);
        _take((string)context.GetRouteValue("conversation")!, reply!);
    }

    private async Task CountAsync(ConnectionDelegate next, ConnectionContext connection)
    {
        lock (_gate)
        {
            MostConnections = Math.Max(MostConnections, ++_open);
        }

        try
        {
            await next(connection).ConfigureAwait(false);
        }
        finally
        {
            lock (_gate)
            {
                _open--;
            }
        }
    }
}
