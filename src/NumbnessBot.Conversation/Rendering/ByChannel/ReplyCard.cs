using NumbnessBot.Conversation.Payloads;
using NumbnessBot.Conversation.Turns;
using NumbnessBot.Triage;

namespace NumbnessBot.Conversation.Rendering.ByChannel;

/// <summary>
/// The card under a message: urgent advice that stands out with a number to call, the page for the doctor, a tick-list, or one button for each choice. The message's text has asked already, so the card
/// does not ask again.
/// </summary>
internal sealed class ReplyCard(HeldReply reply, ChannelProfile channel, PictureSource pictures)
{
    private const string SeveralId = "numbness-several";

    public CardElement[] Body() => [.. Urgent(), .. Page(), .. Seen(), .. Choices()];

    /// <summary>The map alone, for channels that show choices without a card; empty where no map belongs to the reply.</summary>
    public CardElement[] Map() => [.. Seen(), .. Tapped()];

    /// <summary>The way to the page for the doctor alone; empty where the reply offers none.</summary>
    public CardElement[] Link() => [.. Page()];

    /// <summary>The picture of a topic; on a card, since some clients cut off what is no part of one.</summary>
    public CardElement[] Picture() => reply.Picture is { } picture && pictures.Find(picture.Name, channel) is { } shown
        ? [new CardElement { Type = "Image", Url = shown.Url, AltText = picture.Alt, Width = $"{shown.Width}px", Height = $"{shown.Height}px" }]
        : [];

    private static bool IsRegion(QuestionPayload? question) => question?.Kind == QuestionKind.Region.Id();

    /// <summary>The map with what is known marked on it, only to be seen: its first tile says all.</summary>
    private IEnumerable<CardElement> Seen() => reply is { Question.Marked: { Length: > 0 } marked, Card.Map: { } words } && !IsRegion(reply.Question)
        ? Tiles(marked, (_, first) => (first ? words : "", null)) : [];

    /// <summary>The map to be tapped, with the tick-list behind a button for those who mean several places.</summary>
    private IEnumerable<CardElement> Tapped()
    {
        if (reply is not { Question: { Options: { } options } question, Actions.Length: > 0, Card: { Map: { } words, Several: { } several } } || !IsRegion(question))
        {
            return [];
        }

        var picks = options.Zip(Pick(question, options)).ToDictionary(p => p.First, p => p.Second);
        List<CardElement> tiles = [.. Tiles([], (area, _) => area is not null && picks.TryGetValue(area, out var pick) ? (pick.Title, pick) : ("", null))];
        return tiles.Count == 0 ? [] :
        [
            new CardElement { Type = "TextBlock", Text = Markdown.Escape(words), Wrap = true },
            .. tiles,
            Buttons(new CardButton { Type = "Action.ToggleVisibility", Title = several, TargetElements = [SeveralId] }),
            new CardElement { Type = "Container", Id = SeveralId, IsVisible = false, Items = [.. Ticks(question, options)] },
        ];
    }

    /// <param name="marked">The values whose areas are marked.</param>
    /// <param name="told">What a tile says and does, by its area and whether it is the first of all.</param>
    private IEnumerable<CardElement> Tiles(string[] marked, Func<string?, bool, (string Alt, CardButton? Tap)> told)
    {
        var first = true;
        CardElement Tile(ShownTile tile, int width)
        {
            var (alt, tap) = told(tile.Area, first);
            first = false;
            return new() { Type = "Image", Url = tile.Url, AltText = alt, Width = $"{width}px", Height = $"{tile.Height}px", Spacing = "none", SelectAction = tap };
        }

        CardElement[] columns = [.. pictures.Map(channel, marked).Select(c => new CardElement
        {
            Type = "Column", Width = $"{c.Width}px", Spacing = "none", Items = [.. c.Tiles.Select(t => Tile(t, c.Width))],
        })];
        return columns.Length == 0 ? [] : [new CardElement { Type = "ColumnSet", Columns = columns }];
    }

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
        { Question.Options: { } options } when IsRegion(reply.Question) => Tapped().ToList() is { Count: > 0 } map ? map : Ticks(reply.Question, options),
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
