using Microsoft.Bot.Builder.Integration.AspNet.Core;
using Microsoft.Bot.Connector.Authentication;
using NumbnessBot.Content;
using NumbnessBot.Conversation;
using NumbnessBot.Conversation.Talking;
using NumbnessBot.Conversation.Turns;
using NumbnessBot.Host.Configuration;
using NumbnessBot.Storage;

namespace NumbnessBot.Host.Serving;

/// <summary>Puts the host together from its settings.</summary>
public static class HostSetup
{
    public static void AddNumbnessBot(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        var settings = builder.Configuration.Get<Settings>() ?? new Settings();
        var folder = ContentFolders.Find(settings.Content.Path, builder.Environment.ContentRootPath);
        services.AddSingleton(settings);
        services.AddSingleton(TimeProvider.System);
        services.AddSingleton(settings.ToClinic());
        services.AddSingleton(_ => new ContentHost(folder));
        services.AddSingleton(provider => new ContentWatcher(folder, provider.GetRequiredService<ContentHost>(), provider.GetRequiredService<TimeProvider>()));
        services.AddSingleton<IKnowledgeSource, ContentKnowledge>();
        services.AddSingleton(_ => Store(settings.Storage, builder.Environment.ContentRootPath));
        services.AddSingleton<IConversationStore>(provider => provider.GetRequiredService<ConsentingStore>());
        services.AddSingleton<TurnTransaction>();
        services.AddSingleton<InterviewBot>();
        services.AddHttpClient();
        services.AddSingleton<BotFrameworkAuthentication>(provider => new ConfigurationBotFrameworkAuthentication(
            builder.Configuration, httpClientFactory: provider.GetRequiredService<IHttpClientFactory>()));
        services.AddSingleton<IBotFrameworkHttpAdapter, BotAdapter>();
        services.AddHostedService<Retention>();
    }

    public static void MapNumbnessBot(this WebApplication app)
    {
        MessagesEndpoint.Map(app);
        if (app.Environment.IsDevelopment())
        {
            UnderstandEndpoint.Map(app);
        }

        app.MapGet("/health/live", () => Results.Text("live"));
        app.MapGet("/", (IKnowledgeSource source) => Results.Text(
            $"NumbnessBot is running. Connect Bot Framework Emulator to /api/messages.\n{source.Current.Pack.Words(null).Phrases["label"]}\n"));
    }

    private static ConsentingStore Store(StorageSettings settings, string contentRoot) => new(
        settings.Provider.Equals("Memory", StringComparison.OrdinalIgnoreCase)
            ? new MemoryConversationStore()
            : new SqliteConversationStore(Path.GetFullPath(settings.ConnectionString ?? Path.Combine("data", "numbnessbot.db"), contentRoot)));
}
