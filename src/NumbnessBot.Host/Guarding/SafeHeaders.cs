namespace NumbnessBot.Host.Guarding;

/// <summary>Puts on every answer what keeps a browser from doing more with it than it should; an endpoint that knows better has said so before.</summary>
internal sealed class SafeHeaders(RequestDelegate next)
{
    private const string Https = "max-age=31536000";

    public Task InvokeAsync(HttpContext http)
    {
        http.Response.OnStarting(Put, http);
        return next(http);
    }

    private static Task Put(object state)
    {
        var http = (HttpContext)state;
        var headers = http.Response.Headers;
        headers.TryAdd("X-Content-Type-Options", "nosniff");
        headers.TryAdd("Referrer-Policy", "no-referrer");
        headers.TryAdd("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'");
        headers.TryAdd("Cache-Control", "no-store");
        if (http.Request.IsHttps)
        {
            headers.TryAdd("Strict-Transport-Security", Https);
        }

        return Task.CompletedTask;
    }
}
