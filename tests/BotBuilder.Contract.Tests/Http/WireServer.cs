using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Integration.AspNet.Core;
using Microsoft.Bot.Builder.TraceExtensions;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace BotBuilder.Contract.Tests.Http;

/// <summary>The wire bot behind a <see cref="CloudAdapter"/> on a loopback port.</summary>
internal sealed class WireServer : IAsyncDisposable
{
    private readonly WebApplication _app;

    private WireServer(WebApplication app, CloudAdapter adapter, bool handlesErrors)
    {
        _app = app;
        if (handlesErrors)
            adapter.OnTurnError = SayThatSomethingBroke;
    }

    public string Address => _app.Urls.Single();

    public string? ErrorSeen { get; set; }

    public static async Task<WireServer> StartAsync(bool authOn, bool handlesErrors)
    {
        var builder = WebApplication.CreateEmptyBuilder(new() { EnvironmentName = "Production" });
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        builder.Services.AddRoutingCore();
        if (authOn)
            builder.Configuration.AddInMemoryCollection(AppIdConfigured);
        var adapter = new CloudAdapter(new ConfigurationBotFrameworkAuthentication(builder.Configuration));
        var bot = new WireBot(new ConversationState(new MemoryStorage()));
        var app = builder.Build();
        app.UseRouting();
        app.MapMethods(
            "/api/messages",
            [HttpMethods.Get, HttpMethods.Post],
            (HttpContext context) => adapter.ProcessAsync(context.Request, context.Response, bot, context.RequestAborted));
        var server = new WireServer(app, adapter, handlesErrors);
        await app.StartAsync();
        return server;
    }

    public async ValueTask DisposeAsync() => await _app.DisposeAsync();

    private static Dictionary<string, string?> AppIdConfigured => new()
    {
        ["MicrosoftAppType"] = "MultiTenant",
        ["MicrosoftAppId"] = "11111111-2222-3333-4444-555555555555",
        ["MicrosoftAppPassword"] = "not a secret",
    };

    private async Task SayThatSomethingBroke(ITurnContext turn, Exception exception)
    {
        ErrorSeen ??= exception.GetType().Name;
        await turn.SendActivityAsync("Something broke.");
        await turn.TraceActivityAsync("error", exception.GetType().Name, "text", "TurnError");
    }
}
