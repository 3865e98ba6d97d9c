using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace NumbnessBot.Host.Tests.Identity;

/// <summary>An issuer of tokens on this machine, with its OpenID metadata and its keys; counts who asks for them.</summary>
internal sealed class TokenIssuer : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly TaskCompletionSource _asked = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int _fetches;

    private TokenIssuer(WebApplication app) => _app = app;

    public RSA Key { get; private set; } = RSA.Create(2048);

    public string KeyId { get; private set; } = "first";

    /// <summary>Channels for which the key may sign; null for a key that says nothing of it.</summary>
    public string[]? Endorsements { get; set; } = ["test", "msteams"];

    public string MetadataUrl => _app.Urls.First() + "/metadata";

    /// <summary>How many times the keys were fetched.</summary>
    public int Fetches => _fetches;

    /// <summary>Done when somebody has asked for the keys.</summary>
    public Task Asked => _asked.Task;

    public bool IsDown { get; set; }

    /// <summary>Where the metadata say that the keys are; null for the real place.</summary>
    public string? KeysUrl { get; set; }

    /// <summary>Holds answers back until it is done.</summary>
    public Task Gate { get; set; } = Task.CompletedTask;

    public static async Task<TokenIssuer> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var issuer = new TokenIssuer(builder.Build());
        foreach (var path in new[] { "/metadata", "/v1/.well-known/openidconfiguration" })
        {
            issuer._app.MapGet(path, issuer.MetadataAsync);
        }

        issuer._app.MapGet("/keys", () => Results.Json(issuer.Keys()));
        await issuer._app.StartAsync();
        return issuer;
    }

    public void Rotate(string keyId)
    {
        Key = RSA.Create(2048);
        KeyId = keyId;
    }

    public JsonObject Header() => new() { ["alg"] = "RS256", ["typ"] = "JWT", ["kid"] = KeyId };

    public string Sign(JsonObject claims) => Jwt.Signed(Key, Header(), claims);

    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        Key.Dispose();
    }

    private async Task<IResult> MetadataAsync()
    {
        Interlocked.Increment(ref _fetches);
        _asked.TrySetResult();
        await Gate;
        return IsDown
            ? Results.StatusCode(StatusCodes.Status503ServiceUnavailable)
            : Results.Json(new JsonObject { ["issuer"] = "https://api.botframework.com", ["jwks_uri"] = KeysUrl ?? _app.Urls.First() + "/keys" });
    }

    private JsonObject Keys()
    {
        var parameters = Key.ExportParameters(includePrivateParameters: false);
        var key = new JsonObject
        {
            ["kty"] = "RSA",
            ["use"] = "sig",
            ["kid"] = KeyId,
            ["n"] = Base64Url.EncodeToString(parameters.Modulus),
            ["e"] = Base64Url.EncodeToString(parameters.Exponent),
        };
        if (Endorsements is { } endorsements)
        {
            key["endorsements"] = new JsonArray([.. endorsements.Select(e => JsonValue.Create(e))]);
        }

        return new JsonObject { ["keys"] = new JsonArray(key) };
    }
}
