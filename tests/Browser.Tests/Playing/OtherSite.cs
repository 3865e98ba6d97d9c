using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace NumbnessBot.Browser.Tests.Playing;

/// <summary>Somebody else's site, on another origin, with pages of the test's own.</summary>
internal sealed class OtherSite : IAsyncDisposable
{
    private readonly WebApplication _app;

    private OtherSite(WebApplication app) => _app = app;

    public string Url => _app.Urls.First();

    /// <param name="page">The page at the root, given the site's response.</param>
    /// <param name="files">Files by path.</param>
    public static async Task<OtherSite> StartAsync(Func<HttpResponse, string> page, params (string Path, string File)[] files)
    {
        var builder = WebApplication.CreateBuilder();
        builder.Logging.ClearProviders();
        var app = builder.Build();
        app.Urls.Add("http://127.0.0.1:0");
        app.MapGet("/", (HttpContext http) => Results.Text(page(http.Response), "text/html"));
        foreach (var (path, file) in files)
        {
            app.MapGet(path, () => Results.File(file, "text/javascript"));
        }

        await app.StartAsync();
        return new OtherSite(app);
    }

    public async ValueTask DisposeAsync() => await _app.DisposeAsync();
}
