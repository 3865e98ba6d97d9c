using Microsoft.AspNetCore.Http.Features;
using NumbnessBot.DirectLine.Serving;

namespace NumbnessBot.Host.Handout;

/// <summary>
/// Takes the token out of a request's address before anything can write the address down: what logs and measures requests sees <c>/summary/-</c>, and the endpoint gets the token
/// beside it. So it is with the tokens of streams and files of Direct Line.
/// </summary>
internal sealed class HiddenTokens(IServiceProvider services) : IHttpContextFactory
{
    private const string Before = SummaryEndpoints.Base + "/";
    private readonly DefaultHttpContextFactory _inner = new(services);

    public HttpContext Create(IFeatureCollection featureCollection)
    {
        var request = featureCollection.GetRequiredFeature<IHttpRequestFeature>();
        ListeningToken.Hide(featureCollection, request);
        if (request.Path.StartsWith(Before, StringComparison.OrdinalIgnoreCase))
        {
            var rest = request.Path[Before.Length..];
            var end = rest.IndexOf('/', StringComparison.Ordinal) is var slash and >= 0 ? slash : rest.Length;
            featureCollection.Set(new HiddenToken(rest[..end]));
            request.Path = $"{Before}{SummaryEndpoints.Hidden}{rest[end..]}";
            request.RawTarget = request.Path;
        }

        return _inner.Create(featureCollection);
    }

    public void Dispose(HttpContext httpContext) => _inner.Dispose(httpContext);
}

/// <summary>What stood in the address.</summary>
internal sealed record HiddenToken(string Text);
