using System.Text;
using Microsoft.Net.Http.Headers;
using NumbnessBot.Conversation;
using NumbnessBot.Conversation.Rendering;
using NumbnessBot.Conversation.Talking;

namespace NumbnessBot.Host.Page;

/// <summary>The chat page at <c>/</c>, its files, and what other sites need to show it.</summary>
internal static class PageEndpoints
{
    /// <summary>What a careful site that shows the chat would say of itself.</summary>
    private const string ExamplePolicy = "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; frame-ancestors 'none'";

    private static readonly string[] reading = [HttpMethods.Get, HttpMethods.Head];

    public static void Map(IEndpointRouteBuilder routes, IHostEnvironment environment)
    {
        routes.MapMethods("/", reading, PageAsync);
        routes.MapMethods("/page/{version}/{name}", reading, FileAsync);
        routes.MapMethods("/embed.js", reading, LauncherAsync);
        if (environment.IsDevelopment())
        {
            foreach (var name in new[] { "embed-example.html", "embed-example.js" })
            {
                routes.MapMethods($"/{name}", reading, (HttpContext http, PageFiles files) =>
                {
                    http.Response.Headers.ContentSecurityPolicy = ExamplePolicy;
                    return FileResponse.WriteAsync(http, files.Find(name)!, immutable: false);
                });
            }
        }
    }

    private static async Task PageAsync(HttpContext http, PageFiles files, IKnowledgeSource source, Clinic clinic, PageFramers framers)
    {
        var pack = source.Current.Pack;
        var words = PageWords.For(http.Request, pack);
        var policy = ContentPolicy.New();
        var webChat = files.Find(WebChat.FileName) is { } bundle ? $"/page/{bundle.Hash}/{bundle.Name}" : null;
        var template = files.Find(webChat is null ? "missing.html" : "page.html")!.Text;
        var version = files.Version;
        var emergency = new Numbers(pack, words, CountryFinder.Find(pack, words, clinic.Country)).Emergency;
        var html = PageHtml.Fill(template, name => name switch
        {
            "nonce" => policy.Nonce,
            "lang" => PageHtml.Encode(words.Id),
            "dir" => PageWords.Direction(words),
            "version" => version,
            "webchat" => webChat,
            "release" => PageHtml.Encode(Operating.ProgramVersion.Text),
            "name" => PageHtml.Encode(clinic.Name ?? words.Phrases["page.name"]),
            "config" => PageHtml.Json(PageConfig.Of(pack, words, clinic, webChat)),
            _ => words.Phrases.Find(name) is { } phrase ? PageHtml.Encode(phrase.Replace("{emergency}", emergency, StringComparison.Ordinal)) : null,
        });

        var headers = http.Response.Headers;
        headers.ContentSecurityPolicy = policy.Value(http.Request.Host, framers.Origins);
        headers.CacheControl = "no-store";
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "no-referrer";
        headers["Permissions-Policy"] = "camera=(), microphone=(), geolocation=(), payment=(), usb=()";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers.Vary = HeaderNames.AcceptLanguage;
        await WriteAsync(http, "text/html; charset=utf-8", html).ConfigureAwait(false);
    }

    private static async Task FileAsync(HttpContext http, string version, string name, PageFiles files)
    {
        if (name.EndsWith(".html", StringComparison.OrdinalIgnoreCase) || files.Find(name) is not { } file)
        {
            http.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }

        await FileResponse.WriteAsync(http, file, version == (name == WebChat.FileName ? file.Hash : files.Version)).ConfigureAwait(false);
    }

    /// <summary>The launcher with its words in the language of whoever reads the other site.</summary>
    private static async Task LauncherAsync(HttpContext http, PageFiles files, IKnowledgeSource source)
    {
        var words = PageWords.For(http.Request, source.Current.Pack);
        var launcher = files.Find("embed.js")!;
        var own = PageWords.Shown(words).Where(w => w.Key.StartsWith("embed.", StringComparison.Ordinal)).ToDictionary(w => w.Key["embed.".Length..], w => w.Value);
        http.Response.Headers["Cross-Origin-Resource-Policy"] = "cross-origin";
        http.Response.Headers.Vary = HeaderNames.AcceptLanguage;
        var filled = Encoding.UTF8.GetBytes(launcher.Text.Replace("{/* words */}", PageHtml.Json(own), StringComparison.Ordinal));
        await FileResponse.WriteAsync(http, PageFile.Of(launcher.Name, launcher.ContentType, filled, launcher.Written), immutable: false).ConfigureAwait(false);
    }

    private static async Task WriteAsync(HttpContext http, string type, string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        http.Response.ContentType = type;
        http.Response.ContentLength = bytes.Length;
        if (!HttpMethods.IsHead(http.Request.Method))
        {
            await http.Response.Body.WriteAsync(bytes, http.RequestAborted).ConfigureAwait(false);
        }
    }
}
