using Microsoft.Bot.Schema;
using NumbnessBot.Proof.Playing;
using NumbnessBot.Triage;

namespace NumbnessBot.Conversation.Tests.Turns;

/// <summary>The country that a person chose in the client, sent along with every message.</summary>
public sealed class ChosenCountryTests
{
    [Fact]
    public async Task The_first_advice_names_the_number_of_the_chosen_country()
    {
        var talk = new TestTalk();
        await talk.JoinAsync();

        await SayAsync(talk, new { country = "GB" });

        Assert.Contains("999", talk.Text);
        Assert.DoesNotContain("whichever", talk.Text);
        Assert.Null(talk.Question);
        Assert.Equal("GB", talk.Outcome?.Country);
    }

    [Fact]
    public async Task Another_choice_gives_other_numbers_until_the_person_says_where_they_are()
    {
        var talk = new TestTalk();
        await SayAsync(talk, new { country = "GB" });
        await SayAsync(talk, new { country = "US" });
        Assert.Equal("US", talk.Case.ValueOf(Attributes.Country));

        var asked = new TestTalk();
        await SayAsync(asked, null);
        await asked.SayAsync("I'm in Spain");
        await SayAsync(asked, new { country = "GB" });
        Assert.Equal("ES", asked.Case.ValueOf(Attributes.Country));
    }

    public static TheoryData<object?> Odd => new(new { country = "XX" }, new { country = 7 }, new { country = (string?)null }, new { country = new[] { "GB" } }, "GB", 7, new[] { 1, 2 });

    [Theory]
    [MemberData(nameof(Odd))]
    public async Task What_names_no_country_changes_nothing(object? channelData)
    {
        var talk = new TestTalk();

        await SayAsync(talk, channelData);

        Assert.Equal("emergency", talk.Outcome?.Level);
        Assert.Null(talk.Case.ValueOf(Attributes.Country));
    }

    private static Task SayAsync(TestTalk talk, object? channelData) =>
        talk.SendAsync(new Activity(ActivityTypes.Message) { Text = "I can't pee since this morning and my back is numb", ChannelData = channelData });
}
