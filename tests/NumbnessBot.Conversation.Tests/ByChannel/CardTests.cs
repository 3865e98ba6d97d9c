using Microsoft.Bot.Connector;
using NumbnessBot.Conversation.Talking;
using NumbnessBot.Proof.Playing;
using NumbnessBot.Triage;

namespace NumbnessBot.Conversation.Tests.ByChannel;

/// <summary>What Teams shows under a message: choices to tap, and urgent advice that stands out. The text holds everything without them.</summary>
public sealed class CardTests
{
    /// <summary>The elements and actions of ours; all of them are in schema 1.2.</summary>
    private static readonly string[] known = ["TextBlock", "ColumnSet", "Container", "ActionSet", "Input.ChoiceSet", "Action.Submit", "Action.OpenUrl"];

    public static TheoryData<string> Questions => SubmitTests.Questions;

    [Theory]
    [MemberData(nameof(Questions))]
    public async Task Every_question_shows_its_choices_in_order_on_a_card_and_in_the_text(string id)
    {
        var talk = await AskedTalk.AtAsync(QuestionId.Parse(id));
        await talk.SayAsync("why do you ask?");
        var view = AskedTalk.View(QuestionId.Parse(id));

        var card = talk.Card();

        Assert.NotNull(card);
        Assert.Equal("1.2", card.Version);
        Assert.Equal(talk.Text, card.FallbackText);
        Assert.All(card.Elements(), e => Assert.Contains(e.Type, known));
        Assert.All(card.Buttons(), b => Assert.Contains(b.Type, known));
        Assert.All(card.Buttons(), b => Assert.Equal((id, talk.Case.Asking), (b.Data?.Numbness?.Question, b.Data?.Numbness?.Nonce)));
        Assert.All(view.Choices, c => Assert.Contains(c.Names[0], talk.Text, StringComparison.Ordinal));
        var (titles, ids) = card.Elements().SingleOrDefault(e => e.Type == "Input.ChoiceSet") is { } list
            ? (list.Choices!.Select(c => c.Title), list.Choices!.Select(c => c.Value))
            : (card.Buttons().Select(b => b.Title), card.Buttons().Select(b => b.Data!.Numbness!.Option));
        Assert.Equal(view.Choices.Select(c => c.Names[0]), titles);
        Assert.Equal(view.Choices.Select(c => c.Id.Value), ids);
        Assert.Null(Assert.Single(talk.Replies).SuggestedActions);
    }

    [Fact]
    public async Task A_tick_list_takes_several_ticks_under_a_label_and_has_one_button()
    {
        var talk = await AskedTalk.AtAsync(QuestionId.Parse("screen.toilet"));
        await talk.SayAsync("why do you ask?");

        var card = talk.Card()!;

        Assert.True(card.Elements().Single(e => e.Type == "Input.ChoiceSet").IsMultiSelect);
        Assert.NotEmpty(card.Body[0].Text!);
        Assert.Equal("Action.Submit", Assert.Single(card.Buttons()).Type);
    }

    [Theory]
    [InlineData("I can't pee and I'm numb between my legs", "attention", "tel:999")]
    [InlineData("I want to kill myself", "warning", "tel:116123")]
    public async Task Urgent_advice_stands_out_and_can_be_called(string text, string style, string link)
    {
        var talk = new TestTalk(Channels.Msteams, new Clinic { Country = "GB" });
        await talk.SayAsync(text);

        var card = talk.Card()!;

        var container = Assert.Single(card.Body, e => e.Type == "Container");
        Assert.Equal(style, container.Style);
        Assert.Equal(link, Assert.Single(card.Buttons(), b => b.Type == "Action.OpenUrl").Url);
        Assert.Equal(talk.Text, card.FallbackText);
        Assert.StartsWith(container.Items![0].Text!.Replace("\\", "", StringComparison.Ordinal), talk.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_the_country_is_not_known_no_number_is_dialled()
    {
        var talk = new TestTalk(Channels.Msteams);
        await talk.SayAsync("I can't pee and I'm numb between my legs");

        Assert.DoesNotContain(talk.Card()!.Buttons(), b => b.Url is not null);
        Assert.Contains("112, 911 or 999", talk.Text, StringComparison.Ordinal);

        await talk.SayAsync("Spain");
        Assert.Equal("tel:112", Assert.Single(talk.Card()!.Buttons()).Url);
    }

    [Fact]
    public async Task A_message_with_nothing_to_tap_has_no_card()
    {
        var talk = new TestTalk(Channels.Msteams);
        await talk.SayAsync("my back is numb");
        await talk.SayAsync("yes");
        await talk.SayAsync("forget me");

        Assert.Null(talk.Card());
        Assert.Empty(Assert.Single(talk.Replies).Attachments ?? []);
    }

    [Fact]
    public async Task A_repeated_message_gets_the_same_card_again()
    {
        var talk = await AskedTalk.AtAsync(QuestionId.Parse("screen.toilet"));
        var first = AskedTalk.Submit("screen.toilet", AskedTalk.Nonce, "none");
        first.Id = "tap-1";
        await talk.SendAsync(first);
        var (text, card) = (talk.Text, talk.Card()!);
        var again = AskedTalk.Submit("screen.toilet", AskedTalk.Nonce, "none");
        again.Id = "tap-1";

        await talk.SendAsync(again);

        Assert.Equal(text, talk.Text);
        Assert.Equivalent(card, talk.Card(), strict: true);
    }

    [Theory]
    [InlineData(Channels.Directline)]
    [InlineData(Channels.Webchat)]
    [InlineData(Channels.Emulator)]
    public async Task Web_pages_and_the_Emulator_get_suggested_answers_and_no_card(string channel)
    {
        var talk = await AskedTalk.AtAsync(QuestionId.Parse("screen.toilet"), channel);
        await talk.SayAsync("why do you ask?");

        var reply = Assert.Single(talk.Replies);
        Assert.Empty(reply.Attachments ?? []);
        Assert.Equal("plain", reply.TextFormat);
        Assert.All(reply.SuggestedActions.Actions, a => Assert.Equal(("imBack", a.Title), (a.Type, a.Value)));
        Assert.Equal(AskedTalk.View(QuestionId.Parse("screen.toilet")).Choices.Select(c => c.Names[0]), reply.SuggestedActions.Actions.Select(a => a.Title));
    }

    [Theory]
    [InlineData("sms")]
    [InlineData("line")]
    [InlineData("something-new")]
    [InlineData("test")]
    public async Task Elsewhere_the_numbered_text_is_enough(string channel)
    {
        var talk = await AskedTalk.AtAsync(QuestionId.Parse("screen.toilet"), channel);
        await talk.SayAsync("why do you ask?");

        Assert.All(talk.Replies, r => Assert.True(r.SuggestedActions is null && r.Attachments is not { Count: > 0 }));
        Assert.Contains("1. ", talk.Text, StringComparison.Ordinal);
    }
}
