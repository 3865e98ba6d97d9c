using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace NumbnessBot.Host.Tests.Playing;

/// <summary>The replying side of a channel on this machine: takes what the bot posts.</summary>
internal sealed class FakeConnector : IAsyncDisposable
{
    private readonly WebApplication _app;

    private FakeConnector(WebApplication app) => _app = app;

    public string Url => _app.Urls.First() + "/";

    public ConcurrentQueue<(string Path, JsonNode Activity)> Posted { get; } = new();

    /// <summary>How many posts are refused before one is taken.</summary>
    public int Refusals { get; set; }

    /// <summary>Done with each activity before its post is answered.</summary>
    public Func<JsonNode, Task> Taking { get; set; } = _ => Task.CompletedTask;

    public static async Task<FakeConnector> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var connector = new FakeConnector(builder.Build());
        connector._app.MapPost("/{**path}", (Delegate)connector.TakeAsync);
        await connector._app.StartAsync();
        return connector;
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private async Task<IResult> TakeAsync(HttpRequest request)
    {
        if (Refusals > 0)
        {
            Refusals--;
            return Results.StatusCode(StatusCodes.Status503ServiceUnavailable);
        }

        var activity = (await JsonNode.ParseAsync(request.Body))!;
        await Taking(activity);
        Posted.Enqueue((request.Path, activity));
        return Results.Json(new { id = $"posted-{Posted.Count}" });
    }
}
