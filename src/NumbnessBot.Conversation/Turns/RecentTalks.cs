using System.Diagnostics.CodeAnalysis;
using Microsoft.Bot.Builder.Dialogs;
using NumbnessBot.Conversation.Rendering;
using NumbnessBot.Triage;

namespace NumbnessBot.Conversation.Turns;

/// <summary>
/// What the last commits of this process wrote, as it was before it became text, so that the next turn of a conversation need not read it again. What the
/// store holds decides: where it differs by a character from what was written here, the text is read. "Forget me" takes a conversation out; what is older
/// than some minutes goes with the next commit of any conversation.
/// </summary>
public sealed class RecentTalks(TimeProvider clock)
{
    /// <summary>Beyond so many the oldest go.</summary>
    public const int Most = 1024;

    // Half a character, as which a text may be cut off, is stored as this one.
    private const char ReadOtherwise = '\uFFFD';
    private static readonly TimeSpan longest = TimeSpan.FromMinutes(10);

    private readonly Dictionary<string, LinkedListNode<Written>> _byKey = [];

    // The oldest stands first.
    private readonly LinkedList<Written> _all = [];

    /// <summary>How many conversations are kept.</summary>
    public int Count
    {
        get
        {
            lock (_all)
            {
                return _all.Count;
            }
        }
    }

    /// <summary>
    /// Hands over what was written of a conversation, when it is what the store holds, and forgets it: the turn changes its stack of dialogs, and only a turn that
    /// is committed brings it back.
    /// </summary>
    public bool TryTake(string key, StoredConversation stored, [NotNullWhen(true)] out CaseTurn? turn)
    {
        turn = null;
        lock (_all)
        {
            if (!_byKey.Remove(key, out var node))
            {
                return false;
            }

            _all.Remove(node);
            var written = node.Value;
            if (written.CaseText == stored.Case && written.DialogsText == stored.Dialogs)
            {
                turn = new CaseTurn(written.Case, written.Dialogs) { Views = written.Views };
            }
        }

        return turn is not null;
    }

    /// <summary>Keeps what a turn has just committed.</summary>
    public void Keep(string key, string caseText, string? dialogsText, CaseTurn turn)
    {
        if (caseText.Contains(ReadOtherwise) || caseText.Contains("\\uFFFD", StringComparison.OrdinalIgnoreCase))
        {
            return;
        }

        var now = clock.GetTimestamp();
        var node = new LinkedListNode<Written>(new Written(key, caseText, turn.Case, dialogsText, turn.Dialogs, turn.Views, now));
        lock (_all)
        {
            if (_byKey.Remove(key, out var before))
            {
                _all.Remove(before);
            }

            _byKey[key] = node;
            _all.AddLast(node);
            while (_all.First is { } oldest && (_all.Count > Most || clock.GetElapsedTime(oldest.Value.At, now) > longest))
            {
                _byKey.Remove(oldest.Value.Key);
                _all.RemoveFirst();
            }
        }
    }

    private readonly record struct Written(string Key, string CaseText, Case Case, string? DialogsText, DialogState Dialogs, QuestionViews? Views, long At);
}
