using NumbnessBot.Conversation.Interrupts;
using NumbnessBot.Conversation.Rendering;
using NumbnessBot.Conversation.Talking;
using NumbnessBot.Language;
using NumbnessBot.Triage;

namespace NumbnessBot.Conversation.Interviewing;

/// <summary>What answers the questions that settle no finding: consent, opening, review, and whether to go on after a while.</summary>
internal static class OpenQuestions
{
    private const int WordsOfAnAccount = 4;

    /// <summary>True when the message answers the question; the case then says how.</summary>
    public static bool Settle(Talk talk, QuestionView view)
    {
        var heard = talk.Heard!;
        if (view.Id == QuestionId.Consent)
        {
            return Consent(talk, heard);
        }

        if (view.Id == QuestionId.Opening)
        {
            var account = heard.Learnt || talk.Input.Text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length >= WordsOfAnAccount;
            talk.Case = talk.Case with { Opened = account };
            return account;
        }

        return view.Id == QuestionId.Resume ? Resume(talk, heard) : Review(talk, heard);
    }

    /// <summary>How it goes on when the question was not answered in three tries: nothing is kept, nothing is assumed.</summary>
    public static Case GiveUp(Talk talk, QuestionId asked) => GiveUp(asked == QuestionId.Resume ? GoOn(talk) : talk.Case, asked);

    private static Case GiveUp(Case @case, QuestionId asked) =>
        asked == QuestionId.Resume ? @case
        : asked == QuestionId.Consent ? @case with { Consent = Triage.Consent.Declined }
        : asked == QuestionId.Opening ? @case with { Opened = true }
        : @case with { Reviewed = true };

    private static bool Consent(Talk talk, Heard heard)
    {
        // An account before or beside the consent is no yes by itself.
        switch (heard.Learnt ? talk.FirstWordsAnswer() : heard.Answer)
        {
            case Answer.Yes:
                talk.Case = talk.Case with { Consent = Triage.Consent.Given };
                return true;
            case Answer.No or Answer.None:
                talk.SayPhrase("consent.declined");
                talk.Case = talk.Case with { Consent = Triage.Consent.Declined };
                return true;
            default:
                return false;
        }
    }

    private static Case GoOn(Talk talk) =>
        talk.Knowledge.Planner.Refresh(talk.Case, talk.Now - ResumeInterrupt.Away) with { Returned = false };

    private static bool Resume(Talk talk, Heard heard)
    {
        switch (heard.Answer)
        {
            case Answer.No or Answer.None when !heard.Learnt:
                talk.Case = CommandInterrupts.Afresh(talk.Case);
                talk.SayPhrase("restart.done");
                return true;
            case Answer.Yes:
            case var _ when heard.Learnt:
                talk.Case = GoOn(talk);
                return true;
            default:
                return false;
        }
    }

    private static bool Review(Talk talk, Heard heard)
    {
        switch (heard.Answer)
        {
            case Answer.Picked { Ticked: [var ticked, ..] } when ticked == QuestionViews.Change:
            case Answer.No or Answer.None when !heard.Learnt:
                talk.SayPhrase("change.which", ("list", talk.Changeable()));
                talk.SayPhrase("review.change-hint");
                return false;
            case Answer.Yes or Answer.Picked { Ticked.Length: > 0 } when !heard.Learnt:
                talk.Case = talk.Case with { Reviewed = true };
                return true;
            default:
                // Something new was said: the plan decides what it changes, and the review comes again.
                return heard.Learnt;
        }
    }
}
