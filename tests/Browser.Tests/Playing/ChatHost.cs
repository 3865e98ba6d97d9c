using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using NumbnessBot.Content;
using NumbnessBot.Host.Configuration;
using NumbnessBot.Host.Serving;

namespace NumbnessBot.Browser.Tests.Playing;

/// <summary>The whole host on a port of its own, with a database of its own.</summary>
internal sealed class ChatHost : IAsyncDisposable
{
    /// <summary>Read once for all hosts: reading it takes longer than most tests.</summary>
    private static readonly Lazy<ContentHost> sharedContent = new(() => new ContentHost(Repository.Dialogs));

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("browser-");
    private WebApplication _app = null!;

    public MovableClock Clock { get; } = new();

    /// <summary>Such as <c>http://127.0.0.1:40001</c>.</summary>
    public string Url => _app.Urls.First();

    public int Port => new Uri(Url).Port;

    public static async Task<ChatHost> StartAsync(params (string Key, string Value)[] settings)
    {
        var host = new ChatHost();
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { EnvironmentName = Environments.Development, ContentRootPath = host._folder.FullName });
        builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["urls"] = "http://127.0.0.1:0",
            ["Content:Path"] = Repository.Dialogs,
        });
        builder.Configuration.AddInMemoryCollection(settings.Select(s => KeyValuePair.Create(s.Key, (string?)s.Value)));
        builder.Logging.ClearProviders();
        builder.AddNumbnessBot();
        builder.Services.AddSingleton<TimeProvider>(host.Clock);
        builder.Services.AddSingleton(_ => sharedContent.Value);
        host._app = builder.Build();
        StartUp.Prepare(host._app);
        host._app.MapNumbnessBot();
        await host._app.StartAsync();
        return host;
    }

    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        _folder.Delete(recursive: true);
    }
}
