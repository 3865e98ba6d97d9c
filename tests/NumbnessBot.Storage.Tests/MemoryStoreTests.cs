using NumbnessBot.Conversation.Turns;

namespace NumbnessBot.Storage.Tests;

public sealed class MemoryStoreTests : StoreTests
{
    private readonly MemoryConversationStore _store = new();

    protected override IConversationStore Store => _store;

    protected override IReadOnlyList<string> SetAside(string key) => _store.SetAside(key);

    protected override Task<int> ExpireAsync(DateTimeOffset before) => Task.FromResult(_store.Expire(before));
}
