namespace Microsoft.Bot.Builder;

/// <summary>One page; a token that is not null fetches the next.</summary>
public class PagedResult<T>
{
    public string ContinuationToken { get; set; }

    public T[] Items { get; set; } = [];
}
