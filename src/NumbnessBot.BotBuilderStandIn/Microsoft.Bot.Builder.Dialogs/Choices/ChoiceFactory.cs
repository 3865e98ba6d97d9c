using System.Globalization;
using System.Text;
using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder.Dialogs.Choices;

/// <summary>Writes messages that offer choices.</summary>
public class ChoiceFactory
{
    private const int LongestInlineList = 3;

    /// <summary>A message in the form that suits the channel and the number of choices.</summary>
    public static IMessageActivity ForChannel(
        string channelId, IList<Choice> list, string text = null, string speak = null, ChoiceFactoryOptions options = null) =>
        ForChannel(channelId, list, text, speak, options, conversationType: null);

    /// <summary>A message in the form that suits the channel, the type of conversation and the number of choices.</summary>
    public static IMessageActivity ForChannel(
        string channelId,
        IList<Choice> list,
        string text = null,
        string speak = null,
        ChoiceFactoryOptions options = null,
        string conversationType = null,
        IList<string> toList = null)
    {
        list ??= [];
        var longTitles = list.Any(choice => (Title(choice)?.Length ?? 0) > Channel.MaxActionTitleLength(channelId));
        if (longTitles)
        {
            return List(list, text, speak, options);
        }

        if (Channel.SupportsSuggestedActions(channelId, list.Count, conversationType))
        {
            return SuggestedAction(list, text, speak, toList);
        }

        if (Channel.SupportsCardActions(channelId, list.Count))
        {
            return HeroCard(list, text, speak);
        }

        return list.Count <= LongestInlineList ? Inline(list, text, speak, options) : List(list, text, speak, options);
    }

    /// <summary>The choices on the line of the text, as in "Which? (1) red or (2) green".</summary>
    public static Activity Inline(IList<Choice> choices, string text = null, string speak = null, ChoiceFactoryOptions options = null)
    {
        choices ??= [];
        var separator = options?.InlineSeparator ?? ", ";
        var lastOfTwo = options?.InlineOr ?? " or ";
        var lastOfMore = options?.InlineOrMore ?? ", or ";
        var line = new StringBuilder(text).Append(' ');
        for (var index = 0; index < choices.Count; index++)
        {
            var last = index == choices.Count - 1;
            line.Append(index == 0 ? string.Empty : !last ? separator : index == 1 ? lastOfTwo : lastOfMore);
            if (options?.IncludeNumbers ?? true)
            {
                line.Append(CultureInfo.InvariantCulture, $"({index + 1}) ");
            }

            line.Append(Title(choices[index]));
        }

        return MessageFactory.Text(line.ToString(), speak, InputHints.ExpectingInput);
    }

    public static Activity List(IList<string> choices, string text = null, string speak = null, ChoiceFactoryOptions options = null) =>
        List(ToChoices(choices), text, speak, options);

    /// <summary>The choices on one line each below the text, numbered or with dashes.</summary>
    public static Activity List(IList<Choice> choices, string text = null, string speak = null, ChoiceFactoryOptions options = null)
    {
        choices ??= [];
        var numbered = options?.IncludeNumbers ?? true;
        var lines = choices.Select((choice, index) => (numbered ? $"{index + 1}. " : "- ") + Title(choice));
        return MessageFactory.Text($"{text}\n\n   {string.Join("\n   ", lines)}", speak, InputHints.ExpectingInput);
    }

    public static IMessageActivity SuggestedAction(IList<string> choices, string text = null, string speak = null) =>
        SuggestedAction(ToChoices(choices), text, speak, toList: null);

    public static IMessageActivity SuggestedAction(IList<Choice> choices, string text = null, string speak = null) =>
        SuggestedAction(choices, text, speak, toList: null);

    public static IMessageActivity SuggestedAction(
        IList<string> choices, string text = null, string speak = null, IList<string> toList = null) =>
        SuggestedAction(ToChoices(choices), text, speak, toList);

    /// <summary>The choices as buttons that vanish once one is taken; <paramref name="toList"/> holds the ids of who sees them.</summary>
    public static IMessageActivity SuggestedAction(
        IList<Choice> choices, string text = null, string speak = null, IList<string> toList = null) =>
        MessageFactory.SuggestedActions(Actions(choices), text, speak, InputHints.ExpectingInput, toList);

    /// <summary>The choices as buttons of a card that carries the text.</summary>
    public static IMessageActivity HeroCard(IList<Choice> choices, string text = null, string speak = null)
    {
        var card = new Attachment
        {
            ContentType = Schema.HeroCard.ContentType,
            Content = new HeroCard(text: text, buttons: Actions(choices)),
        };
        return MessageFactory.Attachment(new List<Attachment> { card }, text: null, speak, InputHints.ExpectingInput);
    }

    public static IList<Choice> ToChoices(IList<string> choices) => (choices ?? []).Select(value => new Choice(value)).ToList();

    private static string Title(Choice choice) => choice.Action?.Title ?? choice.Value;

    private static List<CardAction> Actions(IList<Choice> choices) => (choices ?? [])
        .Select(choice => choice.Action ?? new CardAction { Type = ActionTypes.ImBack, Title = choice.Value, Value = choice.Value })
        .ToList();
}
