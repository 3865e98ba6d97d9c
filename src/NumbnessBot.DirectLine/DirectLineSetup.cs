using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Cors.Infrastructure;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using NumbnessBot.Conversation.Turns;
using NumbnessBot.DirectLine.Serving;
using NumbnessBot.DirectLine.Talking;
using NumbnessBot.DirectLine.Tokens;

namespace NumbnessBot.DirectLine;

/// <summary>Direct Line 3.0 in our own process, so that Web Chat needs no cloud.</summary>
public static class DirectLineSetup
{
    private const string Cors = "direct-line";
    private static readonly TimeSpan preflightLife = TimeSpan.FromHours(1);

    /// <summary>Needs the activity log, the secret store, the turn transaction, its meter, the bot and a clock among the services.</summary>
    public static void AddDirectLine(this IServiceCollection services, DirectLineSettings settings)
    {
        services.AddSingleton(settings);
        services.AddSingleton<SigningKeys>();
        services.AddSingleton<ConversationTokens>();
        services.AddSingleton<Limits>();
        services.AddSingleton<Door>();
        services.AddSingleton<Listeners>();
        services.AddSingleton<ConversationLog>();
        services.AddSingleton<DirectLineAdapter>();
        services.AddSingleton<IContinuesConversations>(provider => provider.GetRequiredService<DirectLineAdapter>());
        services.AddSingleton<TurnQueue>();
        services.AddHostedService(provider => provider.GetRequiredService<TurnQueue>());
        services.AddSingleton<Talks>();
        services.AddCors(cors => cors.AddPolicy(Cors, policy => Allow(policy, settings)));
    }

    public static void MapDirectLine(this WebApplication app)
    {
        var meter = app.Services.GetRequiredService<TurnMeter>().Meter;
        var (queue, listeners) = (app.Services.GetRequiredService<TurnQueue>(), app.Services.GetRequiredService<Listeners>());
        meter.CreateObservableGauge("numbness.directline.waiting", () => queue.Count, "{turn}", "Turns that run or wait.");
        meter.CreateObservableGauge("numbness.directline.sockets", () => listeners.Count, "{socket}", "Open sockets.");
        app.UseCors();
        app.UseWebSockets();
        var routes = app.MapGroup(Addresses.Base).RequireCors(Cors);
        routes.AddEndpointFilter(CheckOriginAsync);
        TokenEndpoints.Map(routes);
        ConversationEndpoints.Map(routes);
        ActivityEndpoints.Map(routes);
        UploadEndpoint.Map(routes);
        StreamEndpoint.Map(routes);
        DataEndpoint.Map(routes);
    }

    private static void Allow(CorsPolicyBuilder policy, DirectLineSettings settings) => policy
        .SetIsOriginAllowed(origin => settings.AllowedOrigins.Contains(origin, StringComparer.OrdinalIgnoreCase))
        .WithMethods("GET", "POST")
        .WithHeaders("authorization", "content-type", "x-ms-bot-agent", "x-requested-with")
        .WithExposedHeaders("Retry-After")
        .SetPreflightMaxAge(preflightLife);

    private static async ValueTask<object?> CheckOriginAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next) =>
        Origins.MayTalk(context.HttpContext.Request, context.HttpContext.RequestServices.GetRequiredService<DirectLineSettings>())
            ? await next(context).ConfigureAwait(false)
            : Problem.Of(StatusCodes.Status403Forbidden, "Pages of this origin may not chat here. DirectLine:AllowedOrigins names those that may.");
}
