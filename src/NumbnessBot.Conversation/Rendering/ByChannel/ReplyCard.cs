using NumbnessBot.Conversation.Payloads;
using NumbnessBot.Conversation.Turns;
using NumbnessBot.Triage;

namespace NumbnessBot.Conversation.Rendering.ByChannel;

/// <summary>
/// The card under a message: urgent advice that stands out with a number to call, the page for the doctor, a tick-list, or one button for each choice. The message's text has asked already, so the card
/// does not ask again.
/// </summary>
internal sealed class ReplyCard(HeldReply reply)
{
    public CardElement[] Body() => [.. Urgent(), .. Page(), .. Choices()];

    private IEnumerable<CardElement> Urgent()
    {
        if (Style(reply.Outcome) is not { } style)
        {
            yield break;
        }

        var act = reply.Text!.Split("\n\n", 2)[0];
        yield return new CardElement
        {
            Type = "Container",
            Style = style,
            Items = [new CardElement { Type = "TextBlock", Text = Markdown.Escape(act), Weight = "Bolder", Wrap = true }],
        };
        if (reply.Card is { Call: { } title, Number: { } number })
        {
            yield return Buttons(new CardButton { Type = "Action.OpenUrl", Title = title, Url = $"tel:{string.Concat(number.Where(c => char.IsAsciiDigit(c) || c == '+'))}" });
        }
    }

    private IEnumerable<CardElement> Page() => reply is not { Summary.Url: { } url, Card: { Page: { } title, Open: { } open } } ? [] :
    [
        new CardElement { Type = "TextBlock", Text = Markdown.Escape(title), Weight = "Bolder", Wrap = true },
        Buttons(new CardButton { Type = "Action.OpenUrl", Title = open, Url = url }),
    ];

    private static string? Style(OutcomePayload? outcome) => outcome?.Level is not { } id || !LevelIds.TryParse(id, out var level) ? null : level switch
    {
        Level.Emergency => "attention",
        Level.Crisis => "warning",
        _ => null,
    };

    private IEnumerable<CardElement> Choices() => reply switch
    {
        { Actions: not { Length: > 0 } } => [],
        { Question: null } => reply.Actions.Select(topic => Buttons(Submit(topic, new SubmitPayload { Topic = topic }))),
        { Question.Options: { } options } when reply.Question.Kind == QuestionKind.Multiple.Id() => Ticks(reply.Question, options),
        { Question: { Options: { } options, Kind: var kind } } when kind == QuestionKind.YesNo.Id() => [Buttons([.. Pick(reply.Question, options)])],
        { Question.Options: { } options } => Pick(reply.Question, options).Select(pick => Buttons(pick)),
        _ => [],
    };

    private IEnumerable<CardButton> Pick(QuestionPayload question, string[] options) =>
        options.Zip(reply.Actions!, (option, title) => Submit(title, new SubmitPayload { Question = question.Id, Nonce = question.Nonce, Option = option }));

    private IEnumerable<CardElement> Ticks(QuestionPayload question, string[] options) =>
    [
        new CardElement { Type = "TextBlock", Text = Markdown.Escape(reply.Card?.Ticks ?? ""), Wrap = true },
        new CardElement
        {
            Type = "Input.ChoiceSet",
            Id = SubmitValue.TicksId,
            IsMultiSelect = true,
            Style = "expanded",
            Wrap = true,
            Choices = [.. options.Zip(reply.Actions!, (option, title) => new CardChoice { Title = title, Value = option })],
        },
        Buttons(Submit(reply.Card?.Send ?? "", new SubmitPayload { Question = question.Id, Nonce = question.Nonce })),
    ];

    /// <summary>Long titles get a row each; a row of a card shows six buttons at most.</summary>
    private static CardElement Buttons(params CardButton[] buttons) => new() { Type = "ActionSet", Actions = buttons };

    private static CardButton Submit(string title, SubmitPayload payload) =>
        new() { Type = "Action.Submit", Title = title, Data = new SubmitValue { Numbness = payload } };
}
