using Microsoft.Bot.Builder.Dialogs;
using NumbnessBot.Conversation.Rendering;
using NumbnessBot.Conversation.Talking;

namespace NumbnessBot.Conversation.Interviewing;

/// <summary>What dialogs ask of the turn they run in.</summary>
internal static class DialogTalk
{
    public static Talk Talk(this DialogContext dc) => dc.Context.TurnState.Get<Talk>();

    /// <summary>The answers that can be changed by name, as a list for people.</summary>
    public static string Changeable(this Talk talk)
    {
        var description = new CaseDescription(talk.Knowledge.Pack, talk.Words);
        var names = talk.Case.Attributes.Where(a => a.Value.Value.Length > 0).Select(a => description.Name(a.Key))
            .Concat(talk.Case.Findings.Where(f => f.Value.State is Triage.FindingState.Present or Triage.FindingState.Uncertain).Select(f => description.Name(f.Key)));
        return string.Join(", ", names);
    }
}
