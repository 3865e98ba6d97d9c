using Microsoft.Bot.Connector;
using Microsoft.Bot.Schema;
using Newtonsoft.Json;
using NumbnessBot.Conversation.Payloads;
using NumbnessBot.Conversation.Rendering.ByChannel;
using NumbnessBot.Proof.Playing;
using NumbnessBot.Triage;

namespace NumbnessBot.Conversation.Tests.ByChannel;

/// <summary>The question about the place shows the map wherever pictures can be shown; a tap on it is the same as typing the place.</summary>
public sealed class MapCardTests
{
    /// <summary>Teams takes no larger message, text and card's own text together.</summary>
    private const int LargestInTeams = 28_000;
    private const int Envelope = 3_000;
    private static readonly QuestionId region = QuestionId.Parse("location.region");
    private static readonly FindingId attribute = FindingId.Parse("region");
    private static readonly PictureSource linked = new(RealContent.Shared, new Uri("https://bot.example.org/here/"));

    public static TheoryData<string> Maps => [Channels.Directline, Channels.Webchat, Channels.Emulator, Channels.Msteams];

    [Theory]
    [MemberData(nameof(Maps))]
    public async Task Each_place_is_a_tile_that_submits_it_and_says_what_it_is(string channel)
    {
        var talk = await AskedAsync(channel, linked);
        var titles = AskedTalk.View(region).Choices.ToDictionary(c => c.Id.Value, c => c.Names[0]);

        var card = talk.Card()!;
        var set = Assert.Single(card.Body, e => e.Type == "ColumnSet");
        var tiles = set.Columns!.SelectMany(c => c.Items!).ToList();

        Assert.Equal("1.2", card.Version);
        Assert.All(set.Columns!, c => Assert.Equal(("Column", "none"), (c.Type, c.Spacing)));
        Assert.All(tiles, t => Assert.Equal(("Image", "none"), (t.Type, t.Spacing)));
        Assert.All(tiles, t => Assert.StartsWith("https://bot.example.org/here/pictures/", t.Url, StringComparison.Ordinal));
        Assert.All(set.Columns!, c => Assert.All(c.Items!, t => Assert.Equal(c.Width, t.Width)));
        Assert.Equal(
            RealContent.Shared.Current.Pack.Map.Areas.Order(),
            tiles.Where(t => t.SelectAction is not null).Select(t => t.SelectAction!.Data!.Numbness!.Option!).Distinct().Order());
        Assert.All(tiles.Where(t => t.SelectAction is not null), t =>
        {
            Assert.Equal("Action.Submit", t.SelectAction!.Type);
            Assert.Equal(titles[t.SelectAction.Data!.Numbness!.Option!], t.AltText);
            Assert.Equal((region.Value, talk.Case.Asking), (t.SelectAction.Data.Numbness.Question, t.SelectAction.Data.Numbness.Nonce));
        });
        Assert.All(tiles.Where(t => t.SelectAction is null), t => Assert.Equal("", t.AltText));
    }

    [Theory]
    [MemberData(nameof(Maps))]
    public async Task A_button_opens_the_list_for_those_who_mean_several(string channel)
    {
        var talk = await AskedAsync(channel, linked);

        var card = talk.Card()!;
        var toggle = Assert.Single(card.Buttons(), b => b.Type == "Action.ToggleVisibility");
        var several = Assert.Single(card.Body, e => e.Id == Assert.Single(toggle.TargetElements!));

        Assert.False(several.IsVisible);
        var list = Assert.Single(several.Items!, e => e.Type == "Input.ChoiceSet");
        Assert.True(list.IsMultiSelect);
        Assert.Equal(AskedTalk.View(region).Choices.Select(c => c.Id.Value), list.Choices!.Select(c => c.Value));
    }

    [Theory]
    [InlineData(Channels.Directline)]
    [InlineData(Channels.Webchat)]
    [InlineData(Channels.Emulator)]
    public async Task Web_pages_and_the_Emulator_get_the_pictures_within_the_message_while_no_address_is_known(string channel)
    {
        var talk = await AskedAsync(channel, new PictureSource(RealContent.Shared, null));

        var tiles = Assert.Single(talk.Card()!.Body, e => e.Type == "ColumnSet").Columns!.SelectMany(c => c.Items!).ToList();

        Assert.All(tiles, t => Assert.StartsWith("data:image/png;base64,", t.Url, StringComparison.Ordinal));
        Assert.NotEmpty(Assert.Single(talk.Replies).SuggestedActions.Actions);
        Assert.True(JsonConvert.SerializeObject(talk.Card()).Length < 60_000);
    }

    [Fact]
    public async Task Teams_shows_the_list_alone_while_no_address_is_known()
    {
        var talk = await AskedAsync(Channels.Msteams, new PictureSource(RealContent.Shared, null));

        var card = talk.Card()!;
        Assert.DoesNotContain(card.Body, e => e.Type == "ColumnSet");
        Assert.Contains(card.Body, e => e.Type == "Input.ChoiceSet");
    }

    [Fact]
    public async Task The_map_stays_within_what_Teams_takes()
    {
        var talk = await AskedAsync(Channels.Msteams, linked);

        var reply = Assert.Single(talk.Replies);
        Assert.InRange(JsonConvert.SerializeObject(new { reply.Text, reply.Attachments }).Length, 1, LargestInTeams - Envelope);
    }

    [Theory]
    [InlineData(Channels.Sms)]
    [InlineData(Channels.Telegram)]
    [InlineData(Channels.Test)]
    public async Task Elsewhere_the_text_alone_is_enough(string channel)
    {
        var talk = await AskedAsync(channel, linked);

        Assert.All(talk.Replies, r => Assert.True(r.Attachments is not { Count: > 0 }));
        await talk.SayAsync("lower back and my left buttock");
        Assert.Equal("lower-back,buttock", talk.Case.ValueOf(attribute));
    }

    [Fact]
    public async Task Ticks_and_a_tap_together_are_all_counted()
    {
        var talk = await AskedTalk.AtAsync(region, Channels.Webchat);

        await talk.SendAsync(new Activity(ActivityTypes.Message)
        {
            Value = new SubmitValue { Numbness = new SubmitPayload { Question = region.Value, Nonce = AskedTalk.Nonce, Option = "neck" }, Ticks = "mid-back,buttock" },
        });

        Assert.Equal("neck,mid-back,buttock", talk.Case.ValueOf(attribute));
    }

    [Fact]
    public async Task A_tap_on_the_map_of_an_earlier_asking_answers_nothing()
    {
        var talk = await AskedTalk.AtAsync(region, Channels.Webchat);

        await talk.SendAsync(AskedTalk.Submit(region.Value, "an-older-one", "neck"));

        Assert.Null(talk.Case.ValueOf(attribute));
        Assert.Equal(region.Value, talk.Question?.Id);
    }

    [Theory]
    [MemberData(nameof(Maps))]
    public async Task The_review_shows_the_map_with_the_places_marked_and_nothing_to_tap(string channel)
    {
        var talk = new TestTalk(channel, pictures: linked);
        await ToReviewAsync(talk);

        Assert.Equal(["lower-back", "buttock"], talk.Question!.Marked!);
        var tiles = Assert.Single(talk.Card()!.Body, e => e.Type == "ColumnSet").Columns!.SelectMany(c => c.Items!).ToList();
        Assert.Equal("A map of the body. Marked on it: Lower back, Buttock.", tiles[0].AltText);
        Assert.All(tiles.Skip(1), t => Assert.Equal("", t.AltText));
        Assert.All(tiles, t => Assert.Null(t.SelectAction));
        Assert.Equal(4, tiles.Count(t => t.Url!.EndsWith("-marked.png", StringComparison.Ordinal)));
    }

    [Theory]
    [MemberData(nameof(Maps))]
    public async Task A_topic_that_speaks_of_a_pattern_comes_with_its_picture(string channel)
    {
        var talk = new TestTalk(channel, pictures: linked);
        await talk.SayAsync("my back is numb");
        await talk.SayAsync("yes");
        await talk.SayAsync("what is sciatica?");

        var picture = Assert.Single(talk.Card()!.Body);
        Assert.StartsWith("https://bot.example.org/here/pictures/", picture.Url, StringComparison.Ordinal);
        Assert.EndsWith("/pattern-leg-strip.png", picture.Url, StringComparison.Ordinal);
        Assert.Equal(RealContent.Shared.Current.Pack.Words("en").Pictures["pattern-leg-strip"], picture.AltText);
        Assert.Equal(("Image", "210px"), (picture.Type, picture.Height));

        await talk.SayAsync("38");
        Assert.DoesNotContain(talk.Card()?.Body ?? [], e => e.Type == "Image");
    }

    [Fact]
    public async Task Several_places_told_in_ones_own_words_all_count()
    {
        var talk = new TestTalk();
        await talk.SayAsync("yes");
        await talk.SayAsync("my neck and my lower back have been tingling since Monday");

        Assert.Equal("neck,lower-back", talk.Case.ValueOf(attribute));
    }

    private static async Task<TestTalk> AskedAsync(string channel, PictureSource pictures)
    {
        var talk = await AskedTalk.AtAsync(region, channel, pictures);
        await talk.SayAsync("why do you ask?");
        return talk;
    }

    private static async Task ToReviewAsync(TestTalk talk)
    {
        await talk.SayAsync("my back is numb");
        await talk.SayAsync("yes");
        for (var asked = 0; asked < 40 && talk.Question?.Id != "review"; asked++)
        {
            await talk.SayAsync(talk.Question?.Id switch
            {
                "about.age" => "38",
                "onset.when" => "three weeks ago",
                "location.region" => "lower back, buttock",
                "symptoms.pain" => "2",
                _ when talk.Question?.Kind is "yes-no" => "no",
                _ when talk.Question?.Options?.Contains("none") == true => "none",
                _ => "1",
            });
        }

        Assert.Equal("review", talk.Question?.Id);
    }
}
