using Microsoft.Bot.Builder;

namespace BotBuilder.Contract.Tests.Builder;

public sealed class StoredItem : IStoreItem
{
    public string? Name { get; set; }

    public int Count { get; set; }

    public string? ETag { get; set; }
}
