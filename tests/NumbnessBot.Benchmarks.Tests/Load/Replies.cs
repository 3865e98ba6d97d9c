using NumbnessBot.Benchmarks.Load;
using NumbnessBot.Conversation.Payloads;

namespace NumbnessBot.Benchmarks.Tests.Load;

internal static class Replies
{
    public static WireActivity Asking(string? question) =>
        new("message", null, "Well?", null, null, null, null, null, null, null, question is null ? null : [new WireEntity(QuestionPayload.EntityType, question)]);
}
