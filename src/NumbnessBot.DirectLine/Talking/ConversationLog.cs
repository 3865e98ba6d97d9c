using System.Globalization;
using System.Text;
using NumbnessBot.Conversation.Turns;
using NumbnessBot.Storage;

namespace NumbnessBot.DirectLine.Talking;

/// <summary>What was said, and word to those who listen that something was.</summary>
internal sealed class ConversationLog : IDisposable
{
    private static readonly string prefix = KeyOf("");
    private readonly IActivityLog _log;
    private readonly Listeners _listeners;
    private readonly IDisposable? _news;

    public ConversationLog(IActivityLog log, Listeners listeners)
    {
        (_log, _listeners) = (log, listeners);

        // Where several hosts share the log, the one with the socket need not be the one with the turn.
        _news = (log as ILineNews)?.Subscribe(Tell);
    }

    public static string KeyOf(string conversation) => ConversationKey.Of(Incoming.Channel, conversation);

    /// <summary>False when the activity stands there already.</summary>
    public async Task<bool> AppendAsync(string conversation, string activityId, string json, CancellationToken cancellationToken)
    {
        var added = await _log.AppendAsync(KeyOf(conversation), activityId, json, cancellationToken).ConfigureAwait(false);
        if (added)
        {
            _listeners.Tell(conversation);
        }

        return added;
    }

    /// <summary>The lines after a watermark; all of them after one that is none of ours.</summary>
    public Task<IReadOnlyList<LoggedActivity>> ReadAsync(string conversation, string? watermark, CancellationToken cancellationToken) =>
        ReadAsync(conversation, long.TryParse(watermark, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0, cancellationToken);

    public Task<IReadOnlyList<LoggedActivity>> ReadAsync(string conversation, long after, CancellationToken cancellationToken) =>
        _log.ReadAfterAsync(KeyOf(conversation), after, cancellationToken);

    /// <summary>The lines as clients read them; <paramref name="watermark"/> stays when there are none.</summary>
    public static string Page(IReadOnlyList<LoggedActivity> lines, string? watermark)
    {
        var page = new StringBuilder("{\"activities\":[");
        page.AppendJoin(',', lines.Select(line => line.Json)).Append("],\"watermark\":\"");
        return page.Append(lines is [.., var last] ? last.Number : Known(watermark)).Append("\"}").ToString();
    }

    public void Dispose() => _news?.Dispose();

    private void Tell(string? key)
    {
        if (key is null)
        {
            _listeners.TellAll();
        }
        else if (key.StartsWith(prefix, StringComparison.Ordinal))
        {
            _listeners.Tell(key[prefix.Length..]);
        }
    }

    private static long Known(string? watermark) => long.TryParse(watermark, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;
}
