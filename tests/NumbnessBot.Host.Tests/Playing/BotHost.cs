using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using NumbnessBot.Content;
using NumbnessBot.Conversation.Turns;
using NumbnessBot.Host.Operating;
using NumbnessBot.Storage;

namespace NumbnessBot.Host.Tests.Playing;

/// <summary>The whole host in process, in a content root of its own, with all its logs.</summary>
internal sealed class BotHost : WebApplicationFactory<Program>
{
    /// <summary>Read once for all hosts: reading it takes longer than most tests.</summary>
    internal static readonly Lazy<ContentHost> SharedContent = new(() => new ContentHost(Repository.Dialogs));

    private readonly Folder _contentRoot = new();

    public string Environment { get; init; } = "Development";

    /// <summary>Logs below this are not made; all of them are, unless a test runs for long.</summary>
    public LogLevel LogsFrom { get; init; } = LogLevel.Trace;

    public Dictionary<string, string> Settings { get; init; } = new() { ["Storage:Provider"] = "Memory" };

    public Action<IServiceCollection> Replace { get; init; } = _ => { };

    public Folder ContentRoot => _contentRoot;

    public CapturedLogs Logs { get; } = new();

    /// <summary>The store that the turns use.</summary>
    public CountingStore Store => (CountingStore)Services.GetRequiredService<IConversationStore>();

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseEnvironment(Environment);
        builder.UseContentRoot(_contentRoot.Path);
        builder.UseSetting("Content:Path", Repository.Dialogs);
        foreach (var (key, value) in Settings)
        {
            builder.UseSetting(key, value);
        }

        builder.ConfigureLogging(logging => logging.ClearProviders().AddProvider(Logs));
        builder.ConfigureTestServices(services =>
        {
            services.PostConfigure<LoggerFilterOptions>(options =>
            {
                options.Rules.Clear();
                options.MinLevel = LogsFrom;
            });
            services.AddSingleton(_ => SharedContent.Value);
            services.AddSingleton<IConversationStore>(provider => new CountingStore(
                new MeasuredStore(provider.GetRequiredService<ConsentingStore>(), provider.GetRequiredService<TurnMeter>())));
            Replace(services);
        });
    }

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        if (disposing)
        {
            _contentRoot.Dispose();
        }
    }
}
