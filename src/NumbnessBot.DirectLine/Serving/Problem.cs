using System.Globalization;
using Microsoft.AspNetCore.Http;

namespace NumbnessBot.DirectLine.Serving;

/// <summary>Answers what is not served: what is wrong, as problem+json.</summary>
internal static class Problem
{
    public static IResult Of(int status, string detail) => Results.Problem(detail, statusCode: status);

    /// <summary>Come again later.</summary>
    public static IResult Later(HttpContext http, int status, TimeSpan wait, string detail)
    {
        http.Response.Headers.RetryAfter = Math.Max(1, (int)Math.Ceiling(wait.TotalSeconds)).ToString(CultureInfo.InvariantCulture);
        return Of(status, detail);
    }
}
