using System.Reflection;
using NumbnessBot.Content;
using NumbnessBot.Conversation;
using NumbnessBot.Storage;

namespace NumbnessBot.Host.Configuration;

/// <summary>What is looked at, and said, when the host starts.</summary>
internal static partial class StartUp
{
    /// <summary>Which Bot Builder the host was built with: <c>StandIn</c> or <c>NuGet</c>.</summary>
    public static string BotBuilderSource => typeof(StartUp).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
        .First(a => a.Key == "BotBuilderSource").Value ?? "";

    /// <summary>False when the host must not start; the reasons are logged.</summary>
    /// <exception cref="ContentException">The content has errors.</exception>
    /// <exception cref="Conversation.Turns.StoreUnavailableException">The store cannot be opened.</exception>
    public static bool Check(WebApplication app)
    {
        var log = app.Logger;
        foreach (var key in SettingsCheck.Unknown(app.Configuration))
        {
            LogUnknownKey(log, key);
        }

        var errors = SettingsCheck.Errors(app.Services.GetRequiredService<Settings>()).ToList();
        if (!app.Environment.IsDevelopment() && string.IsNullOrWhiteSpace(app.Configuration["MicrosoftAppId"]))
        {
            errors.Add(
                "MicrosoftAppId is not set, so nobody who calls /api/messages could be verified. Set MicrosoftAppType, MicrosoftAppId, MicrosoftAppTenantId and, "
                + "for SingleTenant, MicrosoftAppPassword; or run with ASPNETCORE_ENVIRONMENT=Development on your own machine.");
        }

        foreach (var error in errors)
        {
            LogError(log, error);
        }

        if (errors.Count > 0)
        {
            return false;
        }

        app.Services.GetRequiredService<ConsentingStore>();
        app.Services.GetRequiredService<IKnowledgeSource>();
        app.Services.GetRequiredService<ContentWatcher>();
        app.Services.GetRequiredService<ContentHost>().Reloaded += result => LogReload(log, result);
        return true;
    }

    /// <summary>Prints where to chat.</summary>
    public static void Announce(WebApplication app)
    {
        var address = app.Urls.FirstOrDefault() ?? "http://localhost:3978";
        LogStarted(app.Logger, app.Services.GetRequiredService<ContentHost>().Current.Version, BotBuilderSource);
        Console.WriteLine(
            $"""

            NumbnessBot is ready. Chat with it
              in Bot Framework Emulator:  {address}/api/messages  (no app id, no password)
              in this terminal:           dotnet run --project src/NumbnessBot.Host -- chat
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

    [LoggerMessage(EventId = 1021, Level = LogLevel.Warning, Message = "Unknown setting: {Sentence}")]
    private static partial void LogUnknownKey(ILogger log, string sentence);

    [LoggerMessage(EventId = 1022, Level = LogLevel.Error, Message = "Cannot start: {Sentence}")]
    private static partial void LogError(ILogger log, string sentence);

    [LoggerMessage(EventId = 1023, Level = LogLevel.Information, Message = "Content was read again: {Content}.")]
    private static partial void LogReloaded(ILogger log, string content);

    [LoggerMessage(EventId = 1024, Level = LogLevel.Error, Message = "Content was changed but has an error, the last good one stays: {Problem}")]
    private static partial void LogContentError(ILogger log, string problem);
}
