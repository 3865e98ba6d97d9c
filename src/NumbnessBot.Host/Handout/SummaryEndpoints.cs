using System.Text;
using NumbnessBot.Content;
using NumbnessBot.Conversation;
using NumbnessBot.Conversation.Turns;
using NumbnessBot.Host.Guarding;
using NumbnessBot.Host.Page;
using NumbnessBot.Report;

namespace NumbnessBot.Host.Handout;

/// <summary>The page for the doctor at <c>/summary/{token}</c>, the same as text and as a FHIR document. Whatever is no page any more, or never was, gets the same answer.</summary>
internal static class SummaryEndpoints
{
    public const string Base = "/summary";

    /// <summary>Stands in the address in place of the token.</summary>
    public const string Hidden = "-";

    private const string SecondsUntilTheNextTry = "60";
    private const string FileName = "summary.fhir.json";

    private static readonly string[] reading = [HttpMethods.Get, HttpMethods.Head];

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapMethods($"{Base}/{Hidden}", reading, (HttpContext http, OpenPages pages, InterviewBot bot, FailedTries tries) => AnswerAsync(http, pages, bot, tries, Html));
        routes.MapMethods($"{Base}/{Hidden}/text", reading, (HttpContext http, OpenPages pages, InterviewBot bot, FailedTries tries) => AnswerAsync(http, pages, bot, tries, Text));
        routes.MapMethods($"{Base}/{Hidden}/bundle.json", reading, (HttpContext http, OpenPages pages, InterviewBot bot, FailedTries tries) => AnswerAsync(http, pages, bot, tries, Bundle));
    }

    private static async Task AnswerAsync(HttpContext http, OpenPages pages, InterviewBot bot, FailedTries tries, Func<HttpContext, OpenPage, LocaleWords, string, string> render)
    {
        var nonce = ContentPolicy.New().Nonce;
        var headers = http.Response.Headers;
        headers.ContentSecurityPolicy = $"default-src 'none'; style-src 'nonce-{nonce}'; script-src 'nonce-{nonce}'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
        headers.CacheControl = "no-store";
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "no-referrer";
        headers["X-Robots-Tag"] = "noindex, nofollow, noarchive";
        headers["Permissions-Policy"] = "camera=(), microphone=(), geolocation=(), payment=(), usb=()";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        http.Response.ContentType = "text/html; charset=utf-8";
        var words = PageWords.For(http.Request, pages.Pack);
        string body;
        try
        {
            if (http.Features.Get<HiddenToken>() is { } token && await pages.OpenAsync(token.Text, words, http.RequestAborted).ConfigureAwait(false) is { } page)
            {
                body = render(http, page, words, nonce);
            }
            else if (tries.AreOver(http))
            {
                // A good link is opened all the same: many people may share an address, and nobody can guess one.
                body = Later(StatusCodes.Status429TooManyRequests);
            }
            else
            {
                tries.Count(http);
                http.Response.StatusCode = StatusCodes.Status404NotFound;
                body = HtmlPage.Gone(words, nonce, PageWords.Direction(words));
            }
        }
        catch (StoreUnavailableException)
        {
            body = Later(StatusCodes.Status503ServiceUnavailable);
        }

        var bytes = Encoding.UTF8.GetBytes(body);
        http.Response.ContentLength = bytes.Length;
        if (!HttpMethods.IsHead(http.Request.Method))
        {
            await http.Response.Body.WriteAsync(bytes, http.RequestAborted).ConfigureAwait(false);
        }

        string Later(int status)
        {
            http.Response.StatusCode = status;
            headers.RetryAfter = SecondsUntilTheNextTry;
            return HtmlPage.Away(words, nonce, PageWords.Direction(words), bot.EmergencyLine(words.Id));
        }
    }

    private static string Html(HttpContext http, OpenPage open, LocaleWords words, string nonce)
    {
        var path = $"{http.Request.PathBase}{Base}/{open.Token}";
        return HtmlPage.Of(open.Page, words, new PageFrame(nonce, PageWords.Direction(words), $"{path}/text", $"{path}/bundle.json", open.Until, open.Map));
    }

    private static string Text(HttpContext http, OpenPage open, LocaleWords words, string nonce)
    {
        http.Response.ContentType = "text/plain; charset=utf-8";
        return TextPage.Of(open.Page, words);
    }

    private static string Bundle(HttpContext http, OpenPage open, LocaleWords words, string nonce)
    {
        http.Response.ContentType = FhirDocument.ContentType;
        http.Response.Headers.ContentDisposition = $"attachment; filename=\"{FileName}\"";
        return FhirDocument.Of(open.Page, words);
    }
}
