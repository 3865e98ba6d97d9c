using FsCheck;
using FsCheck.Fluent;
using Microsoft.Bot.Schema;
using NumbnessBot.Conversation.Payloads;
using NumbnessBot.Conversation.Rendering.ByChannel;
using NumbnessBot.Conversation.Turns;

namespace NumbnessBot.Conversation.Tests.ByChannel;

/// <summary>The channel table as the renderer applies it.</summary>
public sealed class RenderingTests
{
    private static readonly string paragraphs = string.Join("\n\n", Enumerable.Range(1, 400).Select(i => $"Paragraph {i} says a little more, and then it ends."));

    public static TheoryData<string> Rows => [.. ChannelTable.Rows.Select(r => r.Id)];

    [Theory]
    [MemberData(nameof(Rows))]
    public void A_text_that_is_too_long_comes_in_whole_paragraphs_and_the_question_last(string id)
    {
        var row = ChannelTable.Of(id);
        var reply = HeldReply.Plain(paragraphs, InputHints.ExpectingInput) with { Question = new QuestionPayload { Id = "opening" } };

        var messages = ReplyRenderer.Render(reply, row).ToList();

        Assert.Equal(id, row.Id);
        Assert.All(messages, m => Assert.True(m.Text.Length <= row.LongestText));
        Assert.All(messages, m => Assert.StartsWith("Paragraph", m.Text, StringComparison.Ordinal));
        Assert.Equal(messages.Count - 1, messages.FindIndex(m => m.Entities.Count > 0));
        Assert.Equal(Words(paragraphs), Words(string.Join("\n\n", messages.Select(m => m.Text.Replace("\\", "", StringComparison.Ordinal)))));
    }

    [Fact]
    public void Any_text_is_cut_within_the_limit_and_loses_only_blanks()
    {
        var property = Prop.ForAll(
            Gen.Elements("a", " ", "\n", "\n\n", "word", "😀", "longer words here").ListOf().Select(string.Concat).ToArbitrary(),
            Gen.Choose(2, 40).ToArbitrary(),
            (text, longest) =>
            {
                var parts = TextParts.Of(text, longest);
                Assert.All(parts, p => Assert.InRange(p.Length, 0, longest));
                Assert.DoesNotContain(parts, p => p.Length > 0 && (char.IsLowSurrogate(p[0]) || char.IsHighSurrogate(p[^1])));
                Assert.Equal(text.Where(c => !char.IsWhiteSpace(c)), parts.SelectMany(p => p).Where(c => !char.IsWhiteSpace(c)));
            });

        Check.One(Config.QuickThrowOnFailure, property);
    }

    [Fact]
    public void Where_text_is_read_as_Markdown_what_people_typed_stands_as_it_is()
    {
        var row = ChannelTable.Of("m365extensions");

        var message = Assert.Single(ReplyRenderer.Render(HeldReply.Plain("You told me: *very* [bad](http://x) <b>\n1. yes", InputHints.AcceptingInput), row));

        Assert.Equal("markdown", message.TextFormat);
        Assert.Equal("You told me: \\*very\\* \\[bad\\]\\(http://x\\) \\<b\\>  \n1\\. yes", message.Text);
    }

    [Fact]
    public void Words_on_a_card_are_escaped()
    {
        var reply = HeldReply.Plain("Call now, *you*\n\nmore", InputHints.AcceptingInput) with { Outcome = new OutcomePayload { Level = "emergency" } };

        var message = Assert.Single(ReplyRenderer.Render(reply, ChannelTable.Of("msteams")));

        Assert.Equal("Call now, \\*you\\*", ((AdaptiveCard)Assert.Single(message.Attachments).Content).Body[0].Items![0].Text);
        Assert.Equal("Call now, *you*\n\nmore", message.Text);
    }

    [Fact]
    public void Titles_that_a_channel_would_cut_are_left_to_the_text()
    {
        var reply = HeldReply.Plain("Which?", InputHints.ExpectingInput);
        var row = ChannelTable.Of("line");

        Assert.NotNull(Assert.Single(ReplyRenderer.Render(reply with { Actions = ["Yes", "No"] }, row)).SuggestedActions);
        Assert.Null(Assert.Single(ReplyRenderer.Render(reply with { Actions = ["Yes", "It has been numb for more than a week"] }, row)).SuggestedActions);
        Assert.Null(Assert.Single(ReplyRenderer.Render(reply with { Actions = [.. Enumerable.Range(1, 14).Select(i => $"{i}")] }, row)).SuggestedActions);
    }

    [Fact]
    public void A_sign_of_typing_goes_only_where_one_is_shown()
    {
        var typing = HeldReply.From(new Activity(ActivityTypes.Typing));

        Assert.Single(ReplyRenderer.Render(typing, ChannelTable.Of("msteams")));
        Assert.Empty(ReplyRenderer.Render(typing, ChannelTable.Of("sms")));
        Assert.Empty(ReplyRenderer.Render(typing, ChannelTable.Of(null)));
    }

    [Fact]
    public void A_sent_message_is_changed_or_taken_back_only_where_that_is_possible()
    {
        var taken = HeldReply.From(new Activity(ActivityTypes.MessageDelete));

        Assert.Single(ReplyRenderer.Render(taken, ChannelTable.Of("msteams")));
        Assert.Empty(ReplyRenderer.Render(taken, ChannelTable.Of("directline")));
    }

    private static string[] Words(string text) => text.Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries);
}
