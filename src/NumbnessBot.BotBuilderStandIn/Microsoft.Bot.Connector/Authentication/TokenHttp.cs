using Microsoft.Identity.Client;
using Microsoft.Rest;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>Sends token requests over the given connections, else over those that the whole process shares.</summary>
internal sealed class TokenHttp(HttpClient httpClient) : IMsalHttpClientFactory
{
    public HttpClient GetHttpClient() => httpClient ?? SharedHttpClient.Instance;
}
