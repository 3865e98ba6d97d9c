namespace NumbnessBot.Host.Serving;

/// <summary>Answers a request that is not served: what is wrong, as problem+json.</summary>
internal static class Refusal
{
    public static Task WriteAsync(HttpContext http, int status, string detail) => Results.Problem(detail, statusCode: status).ExecuteAsync(http);
}
