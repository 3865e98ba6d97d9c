using NumbnessBot.Conversation.Turns;

namespace NumbnessBot.Storage.Tests;

/// <summary>Turns to commit.</summary>
internal static class Turns
{
    public const string Key = "test/talk-1";

    public static readonly DateTimeOffset Noon = new(2026, 11, 20, 12, 0, 0, TimeSpan.Zero);

    public static TurnCommit Turn(
        long version = 0, string? @case = "{\"c\":1}", string? activity = "a-1", string replies = "[\"r\"]", string? setAside = null, bool mayKeep = true, string key = Key,
        DateTimeOffset? at = null) =>
        new(key, version, @case, "[\"d\"]", activity, replies, setAside, mayKeep, at ?? Noon);

    public static Task<bool> CommitAsync(this IConversationStore store, TurnCommit turn) => store.CommitAsync(turn, CancellationToken.None);

    public static Task<StoredConversation> LoadAsync(this IConversationStore store, string? activity = null, string key = Key) =>
        store.LoadAsync(key, activity, CancellationToken.None);

    public static Task<bool> AppendAsync(this IActivityLog log, string activity, string json = "{}", string key = Key) =>
        log.AppendAsync(key, activity, json, CancellationToken.None);

    public static Task<IReadOnlyList<LoggedActivity>> ReadAsync(this IActivityLog log, long after = 0, string key = Key) =>
        log.ReadAfterAsync(key, after, CancellationToken.None);
}
