using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace NumbnessBot.Host.Tests.Identity;

/// <summary>An identity provider on this machine that sells tokens to bots: <c>token-1</c>, <c>token-2</c> and so on.</summary>
internal sealed class LoginPage : IAsyncDisposable
{
    private readonly WebApplication _app;

    private LoginPage(WebApplication app) => _app = app;

    public string Url => _app.Urls.First();

    /// <summary>What was asked for: path, and the members of the form or query.</summary>
    public ConcurrentQueue<(string Path, Dictionary<string, string> Members)> Asked { get; } = new();

    /// <summary>True when the secret is wrong.</summary>
    public bool Refuses { get; set; }

    public static async Task<LoginPage> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var page = new LoginPage(builder.Build());
        page._app.MapPost("/{**path}", (Delegate)page.SellAsync);
        page._app.MapGet("/msi/token", page.SellToMachine);
        await page._app.StartAsync();
        return page;
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private async Task<IResult> SellAsync(HttpRequest request)
    {
        var form = await request.ReadFormAsync();
        Asked.Enqueue((request.Path, form.ToDictionary(m => m.Key, m => m.Value.ToString())));
        return Refuses
            ? Results.Json(new { error = "invalid_client", error_description = "The secret is wrong." }, statusCode: StatusCodes.Status401Unauthorized)
            : Results.Json(new { token_type = "Bearer", expires_in = 3600, access_token = $"token-{Asked.Count}" });
    }

    private IResult SellToMachine(HttpRequest request)
    {
        Asked.Enqueue((request.Path, request.Query.ToDictionary(m => m.Key, m => m.Value.ToString())));
        var expires = DateTimeOffset.UtcNow.AddHours(4).ToUnixTimeSeconds();
        return Results.Json(new { token_type = "Bearer", expires_on = $"{expires}", resource = "r", access_token = $"token-{Asked.Count}" });
    }
}
