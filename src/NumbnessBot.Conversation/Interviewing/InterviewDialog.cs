using Microsoft.Bot.Builder.Dialogs;
using NumbnessBot.Conversation.Interrupts;
using NumbnessBot.Triage;

namespace NumbnessBot.Conversation.Interviewing;

/// <summary>
/// The whole talk: a root waterfall over consent, opening, the stages, review, advice and what follows it; each stage is a waterfall that asks the
/// next open question of its stage and loops. What may interrupt is looked at first, on every message.
/// </summary>
public sealed class InterviewDialog : ComponentDialog
{
    private const string Root = "root";
    private readonly InterruptList _interrupts;

    public InterviewDialog(InterruptList interrupts)
        : base(nameof(InterviewDialog))
    {
        _interrupts = interrupts;
        AddDialog(new WaterfallDialog(Root,
        [
            ConfirmAsync,
            ResumeAsync,
            ConsentAsync,
            OpeningAsync,
            .. Interview.StageIds.Select<string, WaterfallStep>(stage => (step, token) => step.BeginDialogAsync(stage, cancellationToken: token)),
            ReviewAsync,
            SettledAsync,
            (step, token) => step.BeginDialogAsync(nameof(AfterAdviceDialog), cancellationToken: token),
            (step, token) => step.ReplaceDialogAsync(Root, cancellationToken: token),
        ]));
        foreach (var stage in Interview.StageIds)
        {
            AddDialog(new WaterfallDialog(stage, [AskNextAsync, AgainAsync]));
        }

        AddDialog(new QuestionPrompt());
        AddDialog(new AfterAdviceDialog());
        InitialDialogId = Root;
    }

    protected override async Task<DialogTurnResult> OnBeginDialogAsync(DialogContext innerDc, object options, CancellationToken cancellationToken = default) =>
        await InterruptAsync(innerDc, cancellationToken).ConfigureAwait(false)
        ?? await base.OnBeginDialogAsync(innerDc, options, cancellationToken).ConfigureAwait(false);

    protected override async Task<DialogTurnResult> OnContinueDialogAsync(DialogContext innerDc, CancellationToken cancellationToken = default)
    {
        if (await InterruptAsync(innerDc, cancellationToken).ConfigureAwait(false) is { } handled)
        {
            return handled;
        }

        return innerDc.ActiveDialog is null
            ? await innerDc.BeginDialogAsync(Root, cancellationToken: cancellationToken).ConfigureAwait(false)
            : await base.OnContinueDialogAsync(innerDc, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Looks at the interrupts, most urgent first. Null: none applies, the dialogs go on.</summary>
    private async ValueTask<DialogTurnResult?> InterruptAsync(DialogContext innerDc, CancellationToken cancellationToken)
    {
        var talk = innerDc.Talk();
        if (await _interrupts.HandleAsync(talk, cancellationToken).ConfigureAwait(false) is not { } then)
        {
            return null;
        }

        switch (then)
        {
            case Then.Stop:
                await innerDc.CancelAllDialogsAsync(cancellationToken).ConfigureAwait(false);
                break;
            case Then.Replan:
                await innerDc.CancelAllDialogsAsync(cancellationToken).ConfigureAwait(false);
                return await innerDc.BeginDialogAsync(Root, cancellationToken: cancellationToken).ConfigureAwait(false);
            case Then.AskAgain when (talk.Open is not null || talk.Offers.Count > 0) && innerDc.ActiveDialog is not null:
                await innerDc.RepromptDialogAsync(cancellationToken).ConfigureAwait(false);
                break;
            case Then.AskAgain when innerDc.ActiveDialog is null && !talk.Case.IsHalted:
                return await innerDc.BeginDialogAsync(Root, cancellationToken: cancellationToken).ConfigureAwait(false);
        }

        await talk.FlushAsync(cancellationToken).ConfigureAwait(false);
        return EndOfTurn;
    }

    private static Task<DialogTurnResult> Ask(WaterfallStepContext step, QuestionId id, CancellationToken cancellationToken) =>
        step.BeginDialogAsync(nameof(QuestionPrompt), id.Value, cancellationToken);

    private static Task<DialogTurnResult> ConfirmAsync(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        var talk = step.Talk();
        return (talk.Knowledge.Planner.Withdrawal(talk.Case) ?? talk.Reckoning.Confirmation(talk.Case)) is { } due
            ? Ask(step, due.Id, cancellationToken)
            : step.NextAsync(null, cancellationToken);
    }

    private static Task<DialogTurnResult> ResumeAsync(WaterfallStepContext step, CancellationToken cancellationToken) =>
        ResumeInterrupt.IsDue(step.Talk().Case) ? Ask(step, QuestionId.Resume, cancellationToken) : step.NextAsync(null, cancellationToken);

    private static Task<DialogTurnResult> ConsentAsync(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        var talk = step.Talk();
        if (!talk.Case.Greeted)
        {
            talk.SayPhrase("greeting");
            talk.Case = talk.Case with { Greeted = true };
        }

        return talk.Case.Consent == Consent.NotAsked ? Ask(step, QuestionId.Consent, cancellationToken) : step.NextAsync(null, cancellationToken);
    }

    private static Task<DialogTurnResult> OpeningAsync(WaterfallStepContext step, CancellationToken cancellationToken) =>
        step.Talk().Case.Opened ? step.NextAsync(null, cancellationToken) : Ask(step, QuestionId.Opening, cancellationToken);

    private static Task<DialogTurnResult> AskNextAsync(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        var talk = step.Talk();
        return talk.Reckoning.Next(talk.Case) is { } next && next.Question.Id.Stage == step.ActiveDialog.Id
            ? Ask(step, next.Question.Id, cancellationToken)
            : step.EndDialogAsync(cancellationToken: cancellationToken);
    }

    private static Task<DialogTurnResult> AgainAsync(WaterfallStepContext step, CancellationToken cancellationToken) =>
        step.ReplaceDialogAsync(step.ActiveDialog.Id, cancellationToken: cancellationToken);

    private static Task<DialogTurnResult> ReviewAsync(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        var talk = step.Talk();

        // Something said late may have opened a question of a stage that is behind us.
        return talk.Reckoning.Next(talk.Case) is not null ? step.ReplaceDialogAsync(Root, cancellationToken: cancellationToken)
            : talk.Case.Reviewed ? step.NextAsync(null, cancellationToken)
            : Ask(step, QuestionId.Review, cancellationToken);
    }

    private static Task<DialogTurnResult> SettledAsync(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        var talk = step.Talk();
        return !talk.Case.Reviewed || talk.Reckoning.Next(talk.Case) is not null
            ? step.ReplaceDialogAsync(Root, cancellationToken: cancellationToken)
            : step.NextAsync(null, cancellationToken);
    }
}
