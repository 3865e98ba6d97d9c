using System.Net;

namespace Microsoft.Rest;

/// <summary>What was answered.</summary>
public class HttpResponseMessageWrapper : HttpMessageWrapper
{
    public HttpResponseMessageWrapper(HttpResponseMessage httpResponse, string content)
    {
        ArgumentNullException.ThrowIfNull(httpResponse);
        CopyHeaders(httpResponse.Headers);
        CopyHeaders(httpResponse.Content?.Headers);
        Content = content;
        StatusCode = httpResponse.StatusCode;
        ReasonPhrase = httpResponse.ReasonPhrase;
    }

    public string ReasonPhrase { get; protected set; }

    public HttpStatusCode StatusCode { get; protected set; }
}
