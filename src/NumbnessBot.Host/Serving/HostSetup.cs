using Microsoft.Bot.Builder.Integration.AspNet.Core;
using Microsoft.Bot.Connector.Authentication;
using NumbnessBot.Content;
using NumbnessBot.Conversation;
using NumbnessBot.Conversation.Rendering.ByChannel;
using NumbnessBot.Conversation.Services;
using NumbnessBot.Conversation.Turns;
using NumbnessBot.DirectLine;
using NumbnessBot.Host.Configuration;
using NumbnessBot.Host.Delivering;
using NumbnessBot.Host.Guarding;
using NumbnessBot.Host.Handout;
using NumbnessBot.Host.Operating;
using NumbnessBot.Host.Page;
using NumbnessBot.Storage;

namespace NumbnessBot.Host.Serving;

/// <summary>Puts the host together from its settings.</summary>
public static class HostSetup
{
    /// <summary>Where to listen when nothing says otherwise; Bot Framework's own default.</summary>
    public const string DefaultUrl = "http://localhost:3978";

    private static readonly string[] addressKeys = ["urls", "http_ports", "https_ports", "Kestrel:Endpoints"];

    /// <summary>How long one post to a channel may take.</summary>
    private static readonly TimeSpan ChannelTimeout = TimeSpan.FromSeconds(10);

    /// <summary>Connections are renewed now and then, so that a change of DNS is noticed.</summary>
    private static readonly TimeSpan ConnectionLifetime = TimeSpan.FromMinutes(5);

    public static void AddNumbnessBot(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        var settings = Settings.From(builder.Configuration);
        var folder = ContentFolders.Find(settings.Content.Path, builder.Environment.ContentRootPath);
        services.AddSingleton(settings);
        services.AddSingleton(TimeProvider.System);
        services.AddSingleton(settings.ToClinic());
        services.AddSingleton(_ => new ContentHost(folder, ContentFolders.Stamp));
        services.AddSingleton(provider => new ContentWatcher(folder, provider.GetRequiredService<ContentHost>(), provider.GetRequiredService<TimeProvider>()));
        services.AddSingleton<IKnowledgeSource, ContentKnowledge>();
        services.AddSingleton(provider => Stores.Open(settings.Storage, builder.Environment.ContentRootPath, provider.GetRequiredService<TimeProvider>()));
        services.AddSingleton<IConversationStore>(provider => new MeasuredStore(provider.GetRequiredService<ConsentingStore>(), provider.GetRequiredService<TurnMeter>()));
        services.AddSingleton<IActivityLog>(provider => provider.GetRequiredService<ConsentingStore>());
        services.AddSingleton<ISecretStore>(provider => provider.GetRequiredService<ConsentingStore>());
        services.AddSingleton<TurnMeter>();
        services.AddSingleton<IReminders>(provider => provider.GetRequiredService<ConsentingStore>());
        services.AddSingleton<IConversationLines, LoggedLines>();
        services.AddSingleton(provider => new PictureSource(provider.GetRequiredService<IKnowledgeSource>(), settings.PublicAddress()));
        services.AddSingleton<TurnTransaction>();
        services.AddSingleton<InterviewBot>();
        services.AddHttpClient();
        services.ConfigureHttpClientDefaults(client => client
            // The connections are renewed below; a new handler every two minutes would leave the old one's open.
            .SetHandlerLifetime(Timeout.InfiniteTimeSpan)
            .ConfigureHttpClient(c => c.Timeout = ChannelTimeout)
            .ConfigurePrimaryHttpMessageHandler(() => new SocketsHttpHandler
            {
                // An address on the list must not lead to one that is not.
                AllowAutoRedirect = false,
                PooledConnectionLifetime = ConnectionLifetime,
                UseCookies = false,
            }));
        services.AddSingleton(new ServiceUrls(
            settings.Channels.AllowedServiceUrls,
            withPublished: !string.IsNullOrWhiteSpace(builder.Configuration["MicrosoftAppId"]),
            withLoopback: builder.Environment.IsDevelopment()));
        services.AddSingleton<BotFrameworkAuthentication, ChannelIdentity>();
        services.AddSingleton<IOutbox>(provider => provider.GetRequiredService<ConsentingStore>());
        services.AddSingleton<IReplyPost, ConnectorPost>();
        services.AddSingleton(new Patience(Random.Shared));
        services.AddSingleton<Deliveries>();
        services.AddHostedService(provider => provider.GetRequiredService<Deliveries>());
        services.AddSingleton(settings.Limits);
        services.AddSingleton<Crowd>();
        services.AddSingleton<FailedTries>();
        services.AddSingleton<BotAdapter>();
        services.AddSingleton<IBotFrameworkHttpAdapter>(provider => provider.GetRequiredService<BotAdapter>());
        services.AddDirectLine(settings.DirectLine);
        services.AddSingleton<IContinuesConversations>(provider => provider.GetRequiredService<BotAdapter>());
        services.AddHostedService<Retention>();
        services.AddHostedService<Telemetry>();
        services.AddSingleton<Rehearsal>();
        services.AddSingleton<Readiness>();
        services.AddHostedService(provider => provider.GetRequiredService<Readiness>());
        services.AddSingleton<Tally>();
        services.AddSingleton<ReminderSender>();
        services.AddHostedService(provider => provider.GetRequiredService<ReminderSender>());
        services.AddSingleton<PageFiles>();
        services.AddSingleton(new PageLife(TimeSpan.FromHours(settings.Summary.LinkHours)));
        services.AddSingleton<PageTokens>();
        services.AddSingleton<IPageLinks, PageLinks>();
        services.AddSingleton<OpenPages>();
        services.AddSingleton<IHttpContextFactory, HiddenTokens>();
        services.AddSingleton(new PageFramers(settings.DirectLine.AllowedOrigins));
        RequestLimits.Add(builder, settings.Limits, settings.DirectLine);
        if (!addressKeys.Any(key => builder.Configuration.GetSection(key).Exists()))
        {
            builder.WebHost.UseUrls(DefaultUrl);
        }
    }

    public static void MapNumbnessBot(this WebApplication app)
    {
        app.UseMiddleware<SafeHeaders>();
        app.UseMiddleware<LastResort>();
        app.UseRateLimiter();
        app.UseRequestTimeouts();
        MessagesEndpoint.Map(app);
        app.MapDirectLine();
        if (app.Environment.IsDevelopment())
        {
            UnderstandEndpoint.Map(app);
        }

        HealthEndpoints.Map(app);
        OperatorsPage.Map(app, app.Services.GetRequiredService<Settings>().Operators);
        SummaryEndpoints.Map(app);
        PageEndpoints.Map(app, app.Environment);
        PictureEndpoint.Map(app);
    }
}
