namespace Microsoft.Bot.Builder;

public interface IStorage
{
    Task DeleteAsync(string[] keys, CancellationToken cancellationToken = default);

    Task<IDictionary<string, object>> ReadAsync(string[] keys, CancellationToken cancellationToken = default);

    Task WriteAsync(IDictionary<string, object> changes, CancellationToken cancellationToken = default);
}
