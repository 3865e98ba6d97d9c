using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace BotBuilder.Contract.Tests.Builder;

public sealed class MessageFactoryTests
{
    [Fact]
    public void A_text_waits_for_input_and_has_empty_lists()
    {
        var message = MessageFactory.Text("hi", "<speak>hi</speak>");

        Assert.Equal((ActivityTypes.Message, "hi", "<speak>hi</speak>"), (message.Type, message.Text, message.Speak));
        Assert.Equal(InputHints.AcceptingInput, message.InputHint);
        Assert.Empty(message.Attachments);
        Assert.Empty(message.Entities);
    }

    [Fact]
    public void Suggested_texts_become_buttons_that_say_them()
    {
        var message = MessageFactory.SuggestedActions(["yes", "no"], "well?", null, InputHints.ExpectingInput);

        Assert.Equal(
            [(ActionTypes.ImBack, "yes", "yes"), (ActionTypes.ImBack, "no", "no")],
            message.SuggestedActions.Actions.Select(action => (action.Type, action.Title, action.Value)));
    }

    [Fact]
    public void Attachments_are_shown_as_a_list_or_side_by_side()
    {
        var card = new Attachment { ContentType = HeroCard.ContentType };

        Assert.Equal(AttachmentLayoutTypes.List, MessageFactory.Attachment(card).AttachmentLayout);
        Assert.Equal(AttachmentLayoutTypes.Carousel, MessageFactory.Carousel([card, card]).AttachmentLayout);
        Assert.Equal(2, MessageFactory.Carousel([card, card]).Attachments.Count);
        var picture = MessageFactory.ContentUrl("https://example.org/a.png", "image/png").Attachments.Single();
        Assert.Equal(("https://example.org/a.png", "image/png"), (picture.ContentUrl, picture.ContentType));
    }

    [Fact]
    public void Nothing_to_attach_is_refused()
    {
        Assert.Throws<ArgumentNullException>(() => MessageFactory.Attachment((Attachment)null!));
        Assert.Throws<ArgumentNullException>(() => MessageFactory.ContentUrl(" ", "image/png"));
    }
}
