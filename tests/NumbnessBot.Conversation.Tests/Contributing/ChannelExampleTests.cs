using System.Runtime.CompilerServices;
using Microsoft.Bot.Schema;
using NumbnessBot.Conversation.Payloads;
using NumbnessBot.Conversation.Rendering.ByChannel;
using NumbnessBot.Conversation.Turns;

namespace NumbnessBot.Conversation.Tests.Contributing;

/// <summary>The row for a new channel that CONTRIBUTING.md shows compiles, and does what it says.</summary>
public sealed class ChannelExampleTests
{
    private static readonly ChannelProfile[] rows =
    [
        new("whatsapp", ReplyTemplates.Buttons, 4_096) { MostButtons = 3, LongestTitle = 20 },
    ];

    [Fact]
    public void The_row_in_the_guide_is_the_one_that_is_compiled_here() =>
        Assert.Contains("        " + Assert.Single(ContributingGuide.Examples["A channel"].Code), File.ReadAllLines(Source()));

    [Fact]
    public void The_table_does_not_have_it_yet_so_the_text_alone_would_hold_the_choices() => Assert.False(ChannelTable.Of(rows[0].Id).ShowsChoices);

    [Theory]
    [InlineData(3, 3)]
    [InlineData(4, 0)]
    public void It_shows_as_many_buttons_as_it_says_and_none_where_they_would_be_cut_off(int choices, int shown)
    {
        string[] titles = [.. Enumerable.Range(1, choices).Select(i => $"Choice {i}")];
        var reply = HeldReply.Plain("Which?", InputHints.ExpectingInput) with { Actions = titles, Question = new QuestionPayload { Id = "onset.course", Options = titles } };

        var message = Assert.Single(ReplyRenderer.Render(reply, rows[0]));

        Assert.Equal(shown, message.SuggestedActions?.Actions.Count ?? 0);
    }

    private static string Source([CallerFilePath] string path = "") => path;
}
