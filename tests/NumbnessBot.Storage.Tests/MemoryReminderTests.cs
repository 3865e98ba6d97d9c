namespace NumbnessBot.Storage.Tests;

public sealed class MemoryReminderTests : ReminderStoreTests
{
    protected override ILastingStore Store { get; } = new MemoryConversationStore();
}
