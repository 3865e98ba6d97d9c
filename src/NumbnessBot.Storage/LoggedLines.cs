using NumbnessBot.Conversation.Services;

namespace NumbnessBot.Storage;

/// <summary>Gives a conversation's log to who shows it to its person.</summary>
public sealed class LoggedLines(IActivityLog log) : IConversationLines
{
    public async Task<IReadOnlyList<string>> LinesAsync(string key, CancellationToken cancellationToken) =>
        [.. (await log.ReadAfterAsync(key, 0, cancellationToken).ConfigureAwait(false)).Select(line => line.Json)];
}
