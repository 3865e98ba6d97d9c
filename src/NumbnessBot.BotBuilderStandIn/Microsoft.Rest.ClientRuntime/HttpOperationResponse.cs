namespace Microsoft.Rest;

public interface IHttpOperationResponse
{
    HttpRequestMessage Request { get; set; }

    HttpResponseMessage Response { get; set; }
}

public interface IHttpOperationResponse<T> : IHttpOperationResponse
{
    T Body { get; set; }
}

/// <summary>What went out and what came back, for a call without a result.</summary>
public class HttpOperationResponse : IHttpOperationResponse, IDisposable
{
    private bool _disposed;

    public HttpRequestMessage Request { get; set; }

    public HttpResponseMessage Response { get; set; }

    public void Dispose()
    {
        Dispose(true);
        GC.SuppressFinalize(this);
    }

    protected virtual void Dispose(bool disposing)
    {
        if (disposing && !_disposed)
        {
            Request?.Dispose();
            Response?.Dispose();
        }

        _disposed = true;
    }
}

/// <summary>What went out, what came back, and the result read from it (null when the answer was empty).</summary>
public class HttpOperationResponse<T> : HttpOperationResponse, IHttpOperationResponse<T>
{
    public T Body { get; set; }
}
