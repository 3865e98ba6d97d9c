using System.Net.Http.Headers;

namespace Microsoft.Rest;

/// <summary>A copy of a message that outlives the connection, to travel in an exception.</summary>
public abstract class HttpMessageWrapper
{
    protected HttpMessageWrapper() => Headers = new Dictionary<string, IEnumerable<string>>(StringComparer.OrdinalIgnoreCase);

    public string Content { get; set; }

    public IDictionary<string, IEnumerable<string>> Headers { get; private set; }

    protected void CopyHeaders(HttpHeaders headers)
    {
        if (headers == null)
            return;
        foreach (var (name, values) in headers.NonValidated)
            Headers[name] = [.. values];
    }
}
