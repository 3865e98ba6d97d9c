using NumbnessBot.Conversation.Payloads;

namespace NumbnessBot.Benchmarks.Load.Delivering;

/// <summary>Whether a bot answered what it should.</summary>
/// <param name="isOurs">Else it is another's bot, of which any reply to a message is right.</param>
internal sealed class Answer(bool isOurs)
{
    /// <summary>The question that is asked in these replies, if any.</summary>
    public static string? Asked(IEnumerable<WireActivity> replies) => replies.SelectMany(r => r.Entities ?? []).LastOrDefault(e => e.Type == QuestionPayload.EntityType)?.Id;

    /// <summary>Whether the replies so far are all that was to come.</summary>
    public bool IsWhole(Saying saying, IReadOnlyCollection<WireActivity> replies) =>
        isOurs ? replies.Count > 0 && Asked(replies) == saying.Question : replies.Count > 0 || saying.Text is null;

    /// <exception cref="InvalidOperationException">It is not.</exception>
    public void Check(Saying saying, IReadOnlyCollection<WireActivity> replies)
    {
        if (!IsWhole(saying, replies))
        {
            throw new InvalidOperationException($"A turn should have asked '{saying.Question}'; {replies.Count} replies asked '{Asked(replies)}'.");
        }
    }
}
