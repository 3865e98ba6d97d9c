namespace Microsoft.Rest;

/// <summary>Holds the <see cref="System.Net.Http.HttpClient"/> of a client and disposes it only when it owns it.</summary>
public abstract class ServiceClient<T> : IDisposable
    where T : ServiceClient<T>
{
    private readonly bool _ownsHttpClient;
    private bool _disposed;

    protected ServiceClient(params DelegatingHandler[] handlers)
        : this(null, handlers)
    {
    }

    protected ServiceClient(HttpClientHandler rootHandler, params DelegatingHandler[] handlers)
    {
        if (rootHandler == null && (handlers == null || handlers.Length == 0))
        {
            HttpClient = SharedHttpClient.Instance;
            return;
        }

        HttpClient = new HttpClient(Chain(rootHandler ?? (HttpMessageHandler)SharedHttpClient.CreateHandler(), handlers));
        _ownsHttpClient = true;
    }

    protected ServiceClient(HttpClient httpClient, bool disposeHttpClient = true)
    {
        HttpClient = httpClient ?? SharedHttpClient.Instance;
        _ownsHttpClient = disposeHttpClient && httpClient != null;
    }

    public HttpClient HttpClient { get; protected set; }

    public void Dispose()
    {
        Dispose(true);
        GC.SuppressFinalize(this);
    }

    protected virtual void Dispose(bool disposing)
    {
        if (disposing && !_disposed && _ownsHttpClient)
            HttpClient.Dispose();
        _disposed = true;
    }

    /// <summary>The first handler is the outermost, as the caller listed them.</summary>
    private protected static HttpMessageHandler Chain(HttpMessageHandler innermost, DelegatingHandler[] handlers)
    {
        var next = innermost;
        for (var i = (handlers?.Length ?? 0) - 1; i >= 0; i--)
        {
            var last = handlers[i];
            while (last.InnerHandler is DelegatingHandler inner)
                last = inner;
            last.InnerHandler = next;
            next = handlers[i];
        }

        return next;
    }
}
