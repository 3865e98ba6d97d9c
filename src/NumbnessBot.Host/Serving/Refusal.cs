namespace NumbnessBot.Host.Serving;

/// <summary>Answers a request that is not served: what is wrong, as problem+json.</summary>
internal static class Refusal
{
    public static Task WriteAsync(HttpContext http, int status, string detail) => Results.Problem(detail, statusCode: status).ExecuteAsync(http);

    /// <summary>The language that a browser would like its answer in; null where it does not say.</summary>
    public static string? LocaleOf(HttpContext http) => http.Request.GetTypedHeaders().AcceptLanguage.FirstOrDefault()?.Value.Value;
}
