using Microsoft.Bot.Builder.Dialogs;
using NumbnessBot.Conversation.Rendering;
using NumbnessBot.Triage;

namespace NumbnessBot.Conversation.Turns;

/// <summary>The case during one turn. What stands here when the turn ends is committed; a fault leaves the stored case as it was.</summary>
public sealed class CaseTurn(Case @case, DialogState dialogs)
{
    public Case Case { get; set; } = @case;

    /// <summary>The time of the reminder as the turn found it.</summary>
    public DateTimeOffset? RemindedBefore { get; } = @case.RemindAt;

    /// <summary>The dialog stack; it may be thrown away, since the case is the truth.</summary>
    public DialogState Dialogs { get; set; } = dialogs;

    /// <summary>How the questions stood when the turn before ended, where this process remembers it; what this turn leaves is for the next.</summary>
    public QuestionViews? Views { get; set; }

    /// <summary>What is said in this turn; it goes out once the turn is committed.</summary>
    public IList<HeldReply> Replies { get; } = [];

    /// <summary>The conversation was lost with the process that held it in memory.</summary>
    public bool WasLost { get; init; }

    /// <summary>The stored case that could not be read; it is set aside, and this one begins anew.</summary>
    public string? Unreadable { get; init; }

    /// <summary>Everything kept of this conversation is deleted when the turn commits.</summary>
    public bool Forgotten { get; set; }
}
