using System.Net;
using System.Net.Http.Headers;
using System.Runtime.CompilerServices;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Rest;

namespace Microsoft.Bot.Connector;

/// <summary>
/// Calls the Connector REST API of one channel. It is cheap to make, one for each turn, since the connections belong to the
/// <see cref="HttpClient"/> below it: the given one, or one that the whole process shares. It does not retry.
/// </summary>
public class ConnectorClient : ServiceClient<ConnectorClient>, IConnectorClient
{
    private static readonly MediaTypeWithQualityHeaderValue AnyType = new("*/*");
    private Conversations _conversations;

    public ConnectorClient(ServiceClientCredentials credentials, params DelegatingHandler[] handlers)
        : this(handlers) => Credentials = Given(credentials);

    public ConnectorClient(ServiceClientCredentials credentials, HttpClient httpClient, bool disposeHttpClient)
        : this(httpClient, disposeHttpClient) => Credentials = Given(credentials);

    public ConnectorClient(ServiceClientCredentials credentials, HttpClientHandler rootHandler, params DelegatingHandler[] handlers)
        : this(rootHandler, handlers) => Credentials = Given(credentials);

    public ConnectorClient(Uri baseUri, ServiceClientCredentials credentials, params DelegatingHandler[] handlers)
        : this(baseUri, handlers) => Credentials = Given(credentials);

    public ConnectorClient(
        Uri baseUri,
        ServiceClientCredentials credentials,
        HttpClientHandler rootHandler,
        params DelegatingHandler[] handlers)
        : this(baseUri, rootHandler, handlers) => Credentials = Given(credentials);

    public ConnectorClient(
        Uri baseUri,
        string microsoftAppId = null,
        string microsoftAppPassword = null,
        params DelegatingHandler[] handlers)
        : this(baseUri, handlers) => Credentials = string.IsNullOrEmpty(microsoftAppId)
            ? IssuedAppCredentials.Anonymous
            : new PasswordServiceClientCredentialFactory(microsoftAppId, microsoftAppPassword, null, null, null).PublicCredentials();

    public ConnectorClient(Uri baseUri, ServiceClientCredentials credentials, HttpClient customHttpClient, bool disposeHttpClient)
        : this(customHttpClient, disposeHttpClient)
    {
        BaseUri = Given(baseUri);
        Credentials = credentials;
    }

    /// <remarks>The credentials renew their token themselves, whatever <paramref name="addJwtTokenRefresher"/> says.</remarks>
    public ConnectorClient(
        Uri baseUri,
        ServiceClientCredentials credentials,
        HttpClient customHttpClient,
        bool addJwtTokenRefresher = true,
        params DelegatingHandler[] handlers)
        : base(Over(customHttpClient, handlers), disposeHttpClient: customHttpClient == null)
    {
        BaseUri = Given(baseUri);
        Credentials = credentials;
    }

    protected ConnectorClient(params DelegatingHandler[] handlers)
        : base(handlers)
    {
    }

    protected ConnectorClient(HttpClient httpClient, bool disposeHttpClient)
        : base(httpClient, disposeHttpClient)
    {
    }

    protected ConnectorClient(HttpClientHandler rootHandler, params DelegatingHandler[] handlers)
        : base(rootHandler, handlers)
    {
    }

    protected ConnectorClient(Uri baseUri, params DelegatingHandler[] handlers)
        : this(handlers) => BaseUri = Given(baseUri);

    protected ConnectorClient(Uri baseUri, HttpClientHandler rootHandler, params DelegatingHandler[] handlers)
        : this(rootHandler, handlers) => BaseUri = Given(baseUri);

    /// <exception cref="NotSupportedException">Always.</exception>
    public virtual IAttachments Attachments
        => throw new NotSupportedException("The stand-in does not fetch stored attachments; read Attachment.ContentUrl instead.");

    public Uri BaseUri { get; set; } = new("https://api.botframework.com");

    public virtual IConversations Conversations => _conversations ??= new Conversations(this);

    public ServiceClientCredentials Credentials { get; }

    public static void AddDefaultRequestHeaders(HttpClient httpClient)
    {
        ArgumentNullException.ThrowIfNull(httpClient);
        lock (httpClient.DefaultRequestHeaders)
        {
            if (httpClient.DefaultRequestHeaders.UserAgent.Count == 0)
                httpClient.DefaultRequestHeaders.TryAddWithoutValidation("User-Agent", ConnectorUserAgent.Value);
            if (httpClient.DefaultRequestHeaders.Accept.Count == 0)
                httpClient.DefaultRequestHeaders.Accept.Add(AnyType);
        }
    }

    public static string GetASPNetVersion() => ConnectorUserAgent.Framework;

    public static string GetArchitecture() => ConnectorUserAgent.Architecture;

    public static string GetClientVersion<T>(T client)
        where T : ServiceClient<T>
        => ConnectorUserAgent.VersionOf(client.GetType().Assembly);

    public static string GetOsVersion() => ConnectorUserAgent.OperatingSystem;

    /// <summary>
    /// One call. A null <paramref name="body"/> sends none; any 2xx is a success, also without a body. A channel that does not accept the
    /// bot's token gets a new one, once.
    /// </summary>
    internal async Task<HttpOperationResponse<T>> CallAsync<T>(
        HttpMethod method,
        string path,
        object body,
        Dictionary<string, List<string>> headers,
        CancellationToken cancellationToken)
    {
        for (var first = true; ; first = false)
        {
            var request = new HttpRequestMessage(method, ConnectorWire.Address(BaseUri, path));
            HttpResponseMessage response = null;
            try
            {
                AddHeaders(request, headers);
                if (body != null)
                    request.Content = ConnectorWire.Content(body);
                if (Credentials != null)
                    await Credentials.ProcessHttpRequestAsync(request, cancellationToken).ConfigureAwait(false);
                response = await HttpClient.SendAsync(request, cancellationToken).ConfigureAwait(false);
                if (first && response.StatusCode == HttpStatusCode.Unauthorized && Credentials is AppCredentials { MicrosoftAppId.Length: > 0 } app)
                {
                    request.Dispose();
                    response.Dispose();
                    await app.GetTokenAsync(forceRefresh: true).ConfigureAwait(false);
                    continue;
                }

                if (!response.IsSuccessStatusCode)
                    throw await ConnectorWire.RefusalAsync(request, response, cancellationToken).ConfigureAwait(false);
                var result = await ConnectorWire.ReadAsync<T>(response, cancellationToken).ConfigureAwait(false);
                return new HttpOperationResponse<T> { Request = request, Response = response, Body = result };
            }
            catch
            {
                request.Dispose();
                response?.Dispose();
                throw;
            }
        }
    }

    private static void AddHeaders(HttpRequestMessage request, Dictionary<string, List<string>> headers)
    {
        request.Headers.TryAddWithoutValidation("User-Agent", ConnectorUserAgent.Value);
        request.Headers.Accept.Add(AnyType);
        if (headers == null)
            return;
        foreach (var (name, values) in headers)
        {
            request.Headers.Remove(name);
            request.Headers.TryAddWithoutValidation(name, values);
        }
    }

    private static HttpClient Over(HttpClient given, DelegatingHandler[] handlers)
    {
        if (handlers == null || handlers.Length == 0)
            return given;
        if (given != null)
            throw new NotSupportedException("The stand-in cannot put handlers over a given HttpClient; build them into the client.");
        return new HttpClient(Chain(SharedHttpClient.CreateHandler(), handlers));
    }

    private static T Given<T>(T value, [CallerArgumentExpression(nameof(value))] string name = null)
        where T : class
        => value ?? throw new ArgumentNullException(name);
}
