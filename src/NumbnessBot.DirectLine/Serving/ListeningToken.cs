using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.WebUtilities;

namespace NumbnessBot.DirectLine.Serving;

/// <summary>The token in the address of a stream or a file, taken out of it before anything can write the address down.</summary>
public sealed record ListeningToken(string Text)
{
    private const string Name = "t";

    public static void Hide(IFeatureCollection features, IHttpRequestFeature request)
    {
        if (request.Path.StartsWith(Addresses.Base, StringComparison.OrdinalIgnoreCase) && QueryHelpers.ParseQuery(request.QueryString) is var query && query.Remove(Name, out var token))
        {
            features.Set(new ListeningToken(token.ToString()));
            request.QueryString = QueryString.Create(query).ToUriComponent();
            request.RawTarget = request.Path + request.QueryString;
        }
    }

    internal static string Of(HttpContext http) => http.Features.Get<ListeningToken>()?.Text ?? http.Request.Query[Name].ToString();
}
