namespace Microsoft.Rest;

/// <summary>One pool of connections for the whole process: a client of its own for each turn would exhaust ports.</summary>
internal static class SharedHttpClient
{
    private const int LargestAnswerBytes = 16 * 1024 * 1024;

    public static HttpClient Instance { get; } = new(CreateHandler()) { MaxResponseContentBufferSize = LargestAnswerBytes };

    /// <summary>Connections are renewed now and then so that a change of DNS is noticed.</summary>
    public static SocketsHttpHandler CreateHandler() => new()
    {
        PooledConnectionLifetime = TimeSpan.FromMinutes(5),
        ConnectTimeout = TimeSpan.FromSeconds(15),
        UseCookies = false,
    };
}
