using Microsoft.Bot.Builder.Dialogs;
using NumbnessBot.Conversation.Services;
using NumbnessBot.Conversation.Talking;

namespace NumbnessBot.Conversation.Interviewing;

/// <summary>
/// Gives the advice, then answers what people ask after it: the country for the numbers, topics to read about, thanks. It ends when something
/// new was said that the plan has to look at.
/// </summary>
public sealed class AfterAdviceDialog() : Dialog(nameof(AfterAdviceDialog))
{
    public override async Task<DialogTurnResult> BeginDialogAsync(DialogContext dc, object? options = null, CancellationToken cancellationToken = default)
    {
        await Advice.GiveAsync(dc.Talk(), dc.Talk().Assess(), cancellationToken).ConfigureAwait(false);
        return EndOfTurn;
    }

    public override async Task<DialogTurnResult> ContinueDialogAsync(DialogContext dc, CancellationToken cancellationToken = default)
    {
        var talk = dc.Talk();
        if (await Advice.TakeCountryAsync(talk, cancellationToken).ConfigureAwait(false))
        {
            return EndOfTurn;
        }

        if (talk.Heard is { Learnt: true })
        {
            return await dc.EndDialogAsync(cancellationToken: cancellationToken).ConfigureAwait(false);
        }

        await RepromptDialogAsync(dc.Context, dc.ActiveDialog, cancellationToken).ConfigureAwait(false);
        return EndOfTurn;
    }

    public override Task RepromptDialogAsync(Microsoft.Bot.Builder.ITurnContext turnContext, DialogInstance instance, CancellationToken cancellationToken = default)
    {
        var talk = turnContext.TurnState.Get<Talk>();
        var topics = talk.Offers.Count > 0 ? talk.Offers : ServiceTitles.Offered(talk, talk.Assess());
        if (topics.Count == 0)
        {
            talk.SayPhrase("menu.done");
            return talk.FlushAsync(cancellationToken);
        }

        return talk.SendAsync(talk.Fill("menu.ask"), null, null, topics, cancellationToken);
    }
}
