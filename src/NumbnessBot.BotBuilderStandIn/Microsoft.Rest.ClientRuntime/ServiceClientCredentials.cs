namespace Microsoft.Rest;

/// <summary>Puts proof of who is calling on an outgoing request; this base puts none.</summary>
public abstract class ServiceClientCredentials
{
    public virtual void InitializeServiceClient<T>(ServiceClient<T> client)
        where T : ServiceClient<T>
    {
    }

    public virtual Task ProcessHttpRequestAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        return Task.CompletedTask;
    }
}
