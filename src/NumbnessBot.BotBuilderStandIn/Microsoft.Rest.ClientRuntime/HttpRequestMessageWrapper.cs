namespace Microsoft.Rest;

/// <summary>What was asked, without the <c>Authorization</c> header: exceptions end in logs.</summary>
public class HttpRequestMessageWrapper : HttpMessageWrapper
{
    public HttpRequestMessageWrapper(HttpRequestMessage httpRequest, string content)
    {
        ArgumentNullException.ThrowIfNull(httpRequest);
        CopyHeaders(httpRequest.Headers);
        CopyHeaders(httpRequest.Content?.Headers);
        Headers.Remove("Authorization");
        Content = content;
        Method = httpRequest.Method;
        RequestUri = httpRequest.RequestUri;
    }

    public HttpMethod Method { get; protected set; }

    public Uri RequestUri { get; protected set; }
}
