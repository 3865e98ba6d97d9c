using System.Collections.Concurrent;
using System.Net;

namespace NumbnessBot.Host.Tests.Identity;

/// <summary>
/// Everything that the host sends. Names of the wide world lead to stubs on this machine; what has no stub is kept and answered 502, so that a test
/// can say that nothing left.
/// </summary>
internal sealed class Wire : HttpMessageHandler
{
    private readonly HttpMessageInvoker _network = new(new SocketsHttpHandler());

    /// <summary>Server name to the address of its stub.</summary>
    public ConcurrentDictionary<string, string> Stubs { get; } = new();

    public ConcurrentQueue<(Uri Address, string? Authorization)> Sent { get; } = new();

    /// <summary>The Authorization that channels answer 401.</summary>
    public Func<string?, bool> Refuses { get; set; } = _ => false;

    public IEnumerable<(Uri Address, string? Authorization)> SentTo(string host) => Sent.Where(s => s.Address.Host == host);

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var address = request.RequestUri!;
        var authorization = request.Headers.Authorization?.ToString();
        Sent.Enqueue((address, authorization));
        if (authorization is not null && Refuses(authorization))
        {
            return new HttpResponseMessage(HttpStatusCode.Unauthorized);
        }

        if (Stubs.TryGetValue(address.Host, out var stub))
        {
            request.RequestUri = new Uri(new Uri(stub), address.PathAndQuery);
        }
        else if (!address.IsLoopback)
        {
            return new HttpResponseMessage(HttpStatusCode.BadGateway);
        }

        return await _network.SendAsync(request, cancellationToken);
    }

    protected override void Dispose(bool disposing)
    {
        // The factory of clients throws handlers away now and then; this one stays for the whole test.
    }
}
