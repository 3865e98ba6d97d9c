using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;
using NumbnessBot.Conversation.Interrupts;
using NumbnessBot.Conversation.Talking;
using NumbnessBot.Language;
using NumbnessBot.Triage;

namespace NumbnessBot.Conversation.Interviewing;

/// <summary>
/// Asks one question and waits. It ends as soon as the message settled the question or taught anything else, since then the plan decides
/// anew. After the third misunderstanding the question goes on as "not sure", never as "no".
/// </summary>
public sealed class QuestionPrompt() : Dialog(nameof(QuestionPrompt))
{
    private const string Question = "question";
    private const int MostMisses = 3;

    /// <param name="dc">The dialog stack.</param>
    /// <param name="options">The question's id, as text.</param>
    /// <param name="cancellationToken">Ends the turn early.</param>
    public override async Task<DialogTurnResult> BeginDialogAsync(DialogContext dc, object? options = null, CancellationToken cancellationToken = default)
    {
        var talk = dc.Talk();
        if (await UrgentInterrupts.AnnounceDueAsync(talk, cancellationToken).ConfigureAwait(false))
        {
            await dc.CancelAllDialogsAsync(cancellationToken).ConfigureAwait(false);
            return EndOfTurn;
        }

        var id = QuestionId.Parse((string)options!);
        dc.ActiveDialog.State[Question] = id.Value;
        talk.Case = talk.Case with { Pending = id, Misses = talk.Case.Pending == id ? talk.Case.Misses : 0 };
        await talk.AskAsync(talk.Open!, null, cancellationToken).ConfigureAwait(false);
        return EndOfTurn;
    }

    public override async Task<DialogTurnResult> ContinueDialogAsync(DialogContext dc, CancellationToken cancellationToken = default)
    {
        var talk = dc.Talk();
        var asked = QuestionId.Parse((string)dc.ActiveDialog.State[Question]);
        if (talk.Heard is { Settled: true, Answer: Answer.NotSure } && talk.Knowledge.Pack.Interview.Question(asked) is { Origin: QuestionOrigin.Check })
        {
            talk.SayPhrase("not-sure.noted");
        }

        if (talk.Heard is not { } heard || heard.Settled || talk.Case.Pending != asked || talk.Open is not { } view)
        {
            return await dc.EndDialogAsync(cancellationToken: cancellationToken).ConfigureAwait(false);
        }

        if (view.Planned is null)
        {
            if (OpenQuestions.Settle(talk, view))
            {
                talk.Case = talk.Case.Settle(asked);
                return await dc.EndDialogAsync(cancellationToken: cancellationToken).ConfigureAwait(false);
            }
        }
        else if (heard.Learnt)
        {
            return await dc.EndDialogAsync(cancellationToken: cancellationToken).ConfigureAwait(false);
        }

        talk.Case = talk.Case with { Misses = talk.Case.Misses + 1 };
        if (talk.Case.Misses >= MostMisses)
        {
            GiveUp(talk, asked, view.Planned);
            return await dc.EndDialogAsync(cancellationToken: cancellationToken).ConfigureAwait(false);
        }

        await AskInOtherWordsAsync(talk, cancellationToken).ConfigureAwait(false);
        return EndOfTurn;
    }

    public override Task RepromptDialogAsync(ITurnContext turnContext, DialogInstance instance, CancellationToken cancellationToken = default)
    {
        var talk = turnContext.TurnState.Get<Talk>();
        return talk.AskAsync(talk.Open!, null, cancellationToken);
    }

    private static void GiveUp(Talk talk, QuestionId asked, PlannedQuestion? planned)
    {
        if (planned is not null)
        {
            talk.SayPhrase("misunderstood.uncertain");
            talk.Case = talk.Listener.GiveUp(talk.Case, planned, talk.Now);
        }
        else
        {
            talk.Case = OpenQuestions.GiveUp(talk, asked).Settle(asked);
        }
    }

    private static Task AskInOtherWordsAsync(Talk talk, CancellationToken cancellationToken)
    {
        var view = talk.Open!;
        var misses = talk.Case.Misses;
        if (talk.Case.Proposal is not null)
        {
            return talk.AskAsync(view, null, cancellationToken);
        }

        if (talk.Heard?.Answer is Answer.NotSure)
        {
            talk.SayPhrase("not-sure.list");
        }
        else if (view.Planned is not null)
        {
            var leads = talk.Phrases.All("misunderstood");
            talk.Say(talk.Speech.Fill(leads[Math.Min(misses, leads.Length) - 1]));
        }

        return talk.AskAsync(view, view.Again.Length == 0 ? null : view.Again[Math.Min(misses, view.Again.Length) - 1], cancellationToken);
    }
}
