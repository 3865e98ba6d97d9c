using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Logging;

namespace BotBuilder.Contract.Tests.Http;

/// <summary>Stands where a channel's Connector would be: keeps what it is sent and answers as the row says.</summary>
internal sealed class FakeConnector : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly List<ConnectorCall> _calls = [];
    private readonly HashSet<string> _connections = [];
    private JsonElement? _stub;

    private FakeConnector(WebApplication app) => _app = app;

    public string Address => _app.Urls.Single();

    public static async Task<FakeConnector> StartAsync()
    {
        var builder = WebApplication.CreateEmptyBuilder(new());
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        var connector = new FakeConnector(builder.Build());
        connector._app.Run(connector.AnswerAsync);
        await connector._app.StartAsync();
        return connector;
    }

    public void Begin(JsonElement? stub)
    {
        _stub = stub;
        _calls.Clear();
        _connections.Clear();
    }

    public IReadOnlyList<ConnectorCall> Calls => _calls;

    public int Connections => _connections.Count;

    public async ValueTask DisposeAsync() => await _app.DisposeAsync();

    private async Task AnswerAsync(HttpContext context)
    {
        using var reader = new StreamReader(context.Request.Body);
        var target = context.Features.GetRequiredFeature<IHttpRequestFeature>().RawTarget;
        var headers = context.Request.Headers.ToDictionary(
            h => h.Key,
            h => Encoding.UTF8.GetString(Encoding.Latin1.GetBytes(h.Value.ToString())),
            StringComparer.OrdinalIgnoreCase);
        _connections.Add(context.Connection.Id);
        _calls.Add(new ConnectorCall(context.Request.Method, target, headers, await reader.ReadToEndAsync()));

        var stub = _stub is { } given && (_calls.Count == 1 || !given.TryGetProperty("firstOnly", out _)) ? given : (JsonElement?)null;
        context.Response.StatusCode = stub?.GetProperty("status").GetInt32() ?? StatusCodes.Status200OK;
        if (stub?.TryGetProperty("empty", out _) == true)
            return;
        context.Response.ContentType = "application/json";
        await context.Response.WriteAsync(stub?.GetProperty("body").GetRawText() ?? $$"""{"id":"r{{_calls.Count}}"}""");
    }
}
