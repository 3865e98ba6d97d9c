using Microsoft.Bot.Schema;
using NumbnessBot.Content;
using NumbnessBot.Proof.Playing;
using NumbnessBot.Triage;

namespace NumbnessBot.Conversation.Tests.Turns;

/// <summary>Urgent advice comes in the turn in which it is due, whatever else was said, skipped or edited.</summary>
public sealed class UrgentTurnTests
{
    private const string Numb = "my lower back has been numb for a week";
    private const string NoFeeling = "my back is numb and i can't feel when i wee";
    private const string OldNoFeeling = "my back is numb. I can't feel when i wee, it has been like that for ten years";

    private readonly TestTalk _talk = new();

    [Fact]
    public async Task A_crisis_that_is_told_after_an_emergency_gets_its_words()
    {
        await SayAllAsync(NoFeeling, "i want to kill myself");

        Assert.Equal("emergency", _talk.Outcome?.Level);
        Assert.Contains("crisis-explicit", _talk.Outcome!.Rules);
        var words = RealContent.Shared.Current.Pack.Words("en");
        var act = new Speech(aboutSomeoneElse: false).Fill(words.Outcomes[Level.Crisis].Act, ("emergency", words.Phrases["numbers.unknown"]));
        Assert.Contains(act, _talk.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Asking_what_it_means_after_an_emergency_gets_the_reason()
    {
        await SayAllAsync(NoFeeling, "United Kingdom", "what does that mean?");

        Assert.Contains(RealContent.Shared.Current.Pack.Words("en").Rules[RuleId.Parse("ces-flow-sensation")].Because, _talk.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_long_answer_to_a_list_is_not_kept_beside_every_sign_of_it()
    {
        await SayAllAsync(Numb, "yes", "45", "none of these", "not sure, " + new string('x', 50_000), "not sure, " + new string('x', 50_000));

        Assert.Equal(FindingState.Uncertain, _talk.Case.StateOf(FindingId.Parse("urine-leak")));
        Assert.InRange(CaseJson.Write(_talk.Case).Length, 1, 20_000);
    }

    [Fact]
    public async Task Nobody_is_greeted_after_an_emergency()
    {
        await _talk.SayAsync(NoFeeling);
        await _talk.JoinAsync();

        Assert.Empty(_talk.Replies);
    }

    [Theory]
    [InlineData("stop")]
    [InlineData("skip")]
    [InlineData("start again")]
    public async Task Whoever_leaves_the_question_about_an_old_trouble_is_told_of_the_emergency(string command)
    {
        await _talk.SayAsync(OldNoFeeling);
        Assert.Equal("screen.longstanding", _talk.Question?.Id);

        await _talk.SayAsync(command);

        Assert.Equal("emergency", _talk.Outcome?.Level);
    }

    [Fact]
    public async Task The_third_misunderstanding_about_an_old_trouble_ends_in_the_emergency_at_once()
    {
        await SayAllAsync(OldNoFeeling, "blah", "purple", "zzz");

        Assert.Equal("emergency", _talk.Outcome?.Level);
    }

    [Theory]
    [InlineData("my face dropped and i can't speak since this morning", "stroke-fast")]
    [InlineData("i want to kill myself", "crisis-explicit")]
    public async Task An_old_trouble_keeps_nothing_else_waiting(string urgent, string rule)
    {
        await _talk.SayAsync($"{OldNoFeeling}. {urgent}");

        Assert.Equal("emergency", _talk.Outcome?.Level);
        Assert.Contains(rule, _talk.Outcome!.Rules);
    }

    [Fact]
    public async Task Doubt_in_a_sentence_is_not_taken_for_the_choice_of_that_name()
    {
        await ToToiletAsync();
        await _talk.SayAsync("I'm not sure I can feel when I wee");

        Assert.Equal("emergency", _talk.Outcome?.Level);
    }

    [Fact]
    public async Task A_hedged_correction_of_a_denial_counts()
    {
        await ToToiletAsync();
        await SayAllAsync("none", "actually i think i might have leaked a bit of wee on sunday");

        Assert.Contains("ces-leak", _talk.Outcome?.Rules ?? []);
    }

    [Theory]
    [InlineData("back", "screen.now")]
    [InlineData("change", "screen.toilet")]
    [InlineData("start again", "opening")]
    public async Task A_bare_command_ticks_no_line_that_shares_a_word_with_it(string command, string next)
    {
        await ToToiletAsync();
        await _talk.SayAsync(command);

        Assert.Null(_talk.Outcome);
        Assert.Equal(next, _talk.Question?.Id);
    }

    [Fact]
    public async Task Going_back_to_a_follow_up_asks_it_again()
    {
        await ToToiletAsync();
        await SayAllAsync("none", "9", "1", "back");

        Assert.Equal("screen.legs-one-leg", _talk.Question?.Id);
    }

    [Fact]
    public async Task An_edited_message_is_read_although_it_keeps_its_id()
    {
        await _talk.SendAsync(new Activity(ActivityTypes.Message) { Id = "one", Text = Numb });
        await _talk.SendAsync(new Activity(ActivityTypes.MessageUpdate) { Id = "one", Text = NoFeeling });
        var first = _talk.Text;
        await _talk.SendAsync(new Activity(ActivityTypes.MessageUpdate) { Id = "one", Text = NoFeeling });

        Assert.Equal("emergency", _talk.Outcome?.Level);
        Assert.Equal(first, _talk.Text);
    }

    [Fact]
    public async Task A_sign_that_is_told_after_the_advice_is_no_pick_from_the_menu()
    {
        await ToToiletAsync();
        for (var turn = 0; turn < 40 && _talk.Outcome is null; turn++)
        {
            var question = _talk.Question!;
            await _talk.SayAsync(question.Id == "review" ? "yes" : question.Kind switch { "multiple" => "none", "yes-no" => "no", "date" => "a week ago", _ => "1" });
        }

        Assert.Equal("soon", _talk.Outcome?.Level);

        await _talk.SayAsync("slurred speech");

        Assert.Equal("emergency", _talk.Outcome?.Level);
    }

    private async Task ToToiletAsync()
    {
        await SayAllAsync(Numb, "yes", "44", "none");
        Assert.Equal("screen.toilet", _talk.Question?.Id);
    }

    private async Task SayAllAsync(params string[] texts)
    {
        foreach (var text in texts)
        {
            await _talk.SayAsync(text);
        }
    }
}
