using Microsoft.Bot.Builder.Dialogs;
using NumbnessBot.Conversation.Rendering;
using NumbnessBot.Conversation.Talking;
using NumbnessBot.Language;

namespace NumbnessBot.Conversation.Interviewing;

/// <summary>What dialogs ask of the turn they run in.</summary>
internal static class DialogTalk
{
    public static Talk Talk(this DialogContext dc) => dc.Context.TurnState.Get<Talk>();

    /// <summary>How the first words of a longer message answer the open question: "yes, my back is numb since Monday".</summary>
    public static Answer FirstWordsAnswer(this Talk talk)
    {
        const int First = 2;
        var start = string.Join(' ', talk.Input.Text.Split([' ', ',', '.'], StringSplitOptions.RemoveEmptyEntries).Take(First));
        return talk.Open is { } open ? talk.Readers.Answers.Read(open.Asked, start, talk.Readers.Findings.Read(start), talk.Now) : new Answer.NotUnderstood();
    }

    /// <summary>The answers that can be changed by name, as a list for people.</summary>
    public static string Changeable(this Talk talk)
    {
        var description = new CaseDescription(talk.Knowledge.Pack, talk.Words);
        var names = talk.Case.Attributes.Where(a => a.Value.Value.Length > 0).Select(a => description.Name(a.Key))
            .Concat(talk.Case.Findings.Where(f => f.Value.State is Triage.FindingState.Present or Triage.FindingState.Uncertain).Select(f => description.Name(f.Key)));
        return string.Join(", ", names);
    }
}
