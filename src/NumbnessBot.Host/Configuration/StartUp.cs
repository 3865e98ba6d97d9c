using System.Reflection;
using Microsoft.Bot.Builder.Integration.AspNet.Core;
using NumbnessBot.Content;
using NumbnessBot.Conversation;
using NumbnessBot.Host.Serving;
using NumbnessBot.Storage;

namespace NumbnessBot.Host.Configuration;

/// <summary>What is looked at, and said, when the host starts.</summary>
internal static partial class StartUp
{
    /// <summary>Which Bot Builder the host was built with: <c>StandIn</c> or <c>NuGet</c>.</summary>
    public static string BotBuilderSource => typeof(StartUp).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
        .First(a => a.Key == "BotBuilderSource").Value ?? "";

    /// <summary>Opens what is needed before the first message comes.</summary>
    /// <exception cref="ContentException">The content has errors.</exception>
    /// <exception cref="Conversation.Turns.StoreUnavailableException">The store cannot be opened.</exception>
    public static void Prepare(WebApplication app)
    {
        app.Services.GetRequiredService<IKnowledgeSource>();
        app.Services.GetRequiredService<ConsentingStore>();
        app.Services.GetRequiredService<IBotFrameworkHttpAdapter>();
        var content = app.Services.GetRequiredService<ContentHost>();
        if (ClinicCheck.OddCountry(app.Services.GetRequiredService<Settings>().Clinic.Country, content.Current) is { } odd)
        {
            LogOdd(app.Logger, odd);
        }

        content.Reloaded += result => LogReload(app.Logger, result);
        try
        {
            app.Services.GetRequiredService<ContentWatcher>();
        }
        catch (IOException)
        {
            // The system has no file watch left to give; the content that was read is good.
            LogUnwatched(app.Logger);
        }
    }

    /// <summary>Prints where to chat.</summary>
    public static void Announce(WebApplication app, TextWriter output)
    {
        var address = app.Urls.FirstOrDefault() ?? HostSetup.DefaultUrl;
        LogStarted(app.Logger, app.Services.GetRequiredService<ContentHost>().Current.Version, BotBuilderSource);
        if (string.IsNullOrWhiteSpace(app.Configuration["MicrosoftAppId"]))
        {
            LogAnonymous(app.Logger);
        }

        output.WriteLine(
            $"""

            NumbnessBot is ready. Chat with it
              in your browser:            {address}/
              in Bot Framework Emulator:  {address}/api/messages{(string.IsNullOrEmpty(app.Configuration["MicrosoftAppId"]) ? "  (no app id, no password)" : "")}
              in a terminal:              dotnet run --project src/NumbnessBot.Host -- chat   (in a published folder: ./NumbnessBot.Host chat)
            """);
    }

    private static void LogReload(ILogger log, ContentResult result)
    {
        if (result.Pack is { } pack)
        {
            LogReloaded(log, pack.Version);
            return;
        }

        foreach (var problem in result.Errors)
        {
            LogContentError(log, problem.ToString());
        }
    }

    [LoggerMessage(EventId = 1020, Level = LogLevel.Information, Message = "Started with content {Content} and Bot Builder from {Source}.")]
    private static partial void LogStarted(ILogger log, string content, string source);

    [LoggerMessage(EventId = 1022, Level = LogLevel.Warning, Message = "Changes of the content are not noticed, since the system watches no more files; restart to read it again.")]
    private static partial void LogUnwatched(ILogger log);

    [LoggerMessage(EventId = 1023, Level = LogLevel.Information, Message = "Content was read again: {Content}.")]
    private static partial void LogReloaded(ILogger log, string content);

    [LoggerMessage(EventId = 1024, Level = LogLevel.Error, Message = "Content was changed but has an error, the last good one stays: {Problem}")]
    private static partial void LogContentError(ILogger log, string problem);

    [LoggerMessage(
        EventId = 1025,
        Level = LogLevel.Warning,
        Message = "No app id is configured: whoever reaches this host can talk to it, and replies are posted to this machine only (and to Channels:AllowedServiceUrls).")]
    private static partial void LogAnonymous(ILogger log);

    [LoggerMessage(EventId = 1026, Level = LogLevel.Warning, Message = "{Sentence}")]
    private static partial void LogOdd(ILogger log, string sentence);
}
