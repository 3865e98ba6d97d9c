using NumbnessBot.Content;
using NumbnessBot.Conversation.Talking;
using NumbnessBot.Proof.Fuzz;
using NumbnessBot.Proof.Playing;
using NumbnessBot.Triage;

namespace NumbnessBot.Conversation.Tests.Asking;

/// <summary>Every topic is found by what people call it, in the frames in which they ask, with a slip, and never by what names no topic.</summary>
public sealed class TopicReaderTests
{
    private const int FewestWordings = 5;
    private const int ShortestWithSlip = 6;

    private static readonly Knowledge knowledge = RealContent.Shared.Current;
    private static readonly LocaleWords words = knowledge.Pack.Words("en");
    private static readonly TopicReader reader = knowledge.ReadersOf(words).Topics;

    private static readonly string[] frames =
        ["what is {0}", "What's {0}?", "can {0} cause this", "could {0} do this?", "tell me about {0}", "please explain {0}", "is it {0}?", "I'd like to know about {0}", "{0}?", "info on {0} please"];

    public static TheoryData<string> TopicIds => [.. knowledge.Pack.Topics.Select(t => t.Id.Value)];

    [Theory]
    [MemberData(nameof(TopicIds))]
    public void A_topic_is_found_by_each_of_its_names_alone_and_by_its_title(string id)
    {
        Assert.True(Names(id).Count >= FewestWordings);
        Assert.All(Names(id), name => AssertFinds(id, name));
        Assert.All(Names(id), name => AssertFinds(id, name.ToUpperInvariant() + "?"));
    }

    [Theory]
    [MemberData(nameof(TopicIds))]
    public void A_topic_is_found_in_every_frame_of_a_question(string id)
    {
        var things = Names(id).Where(IsThing).ToList();

        Assert.NotEmpty(things);
        Assert.All(frames, frame => Assert.All(things, name => AssertFinds(id, string.Format(null, frame, name))));
    }

    [Theory]
    [MemberData(nameof(TopicIds))]
    public void A_topic_is_found_with_a_slip_in_its_longest_word(string id)
    {
        var slipped = Names(id).Where(n => n.Split(' ').Max(w => w.Length) >= ShortestWithSlip).ToList();

        Assert.NotEmpty(slipped);
        Assert.All(slipped, name =>
        {
            AssertFinds(id, Without(name, 2));
            AssertFinds(id, $"what is {Swapped(name)}");
        });
    }

    [Theory]
    [InlineData("what is sciatica", "sciatica")]
    [InlineData("siatica", "sciatica")]
    [InlineData("can posture do this?", "posture-and-pressure")]
    [InlineData("which doctor?", "who-to-see")]
    [InlineData("is an MRI needed", "mri")]
    [InlineData("mri nescessary", "mri")]
    [InlineData("wat is spinal stenosis", "spinal-stenosis")]
    [InlineData("Could this be MS?", "multiple-sclerosis")]
    [InlineData("my gp said notalgia, whats that? what is notalgia", "notalgia-paraesthetica")]
    [InlineData("can stress cause a numb hand?", "stress-and-anxiety")]
    [InlineData("should I put a hot water bottle on it?", "heat-and-cold")]
    [InlineData("is a chiropractor a good idea?", "massage-and-manipulation")]
    [InlineData("What happens if I ignore it?", "if-ignored")]
    [InlineData("nothing helps, could the diagnosis be wrong?", "when-treatment-fails")]
    public void A_question_finds_its_topic(string text, string id) => AssertFinds(id, text);

    [Theory]
    [InlineData("it started on monday")]
    [InlineData("my stress was high and then the numbness began")]
    [InlineData("after a long drive it goes dead")]
    [InlineData("I had an MRI last year and they found a disc")]
    [InlineData("two weeks ago")]
    [InlineData("")]
    [InlineData("??")]
    public void What_is_told_asks_about_no_topic(string text) => Assert.Null(reader.Asked(text, told: true));

    [Fact]
    public void Told_and_asked_in_one_message_finds_what_is_asked() =>
        Assert.Equal(TopicId.Parse("sciatica"), reader.Asked("My leg has been numb since Monday. Is it sciatica? It hurts.", told: true));

    [Fact]
    public void Nothing_near_still_gives_three_different_topics()
    {
        Assert.Equal(3, reader.Nearest("why is the moon round", 3).Distinct().Count());
        Assert.Equal(TopicId.Parse("spinal-stenosis"), reader.Nearest("tell me about stenotic spines", 3)[0]);
        Assert.Equal(3, reader.Nearest("?!", 3).Count);
    }

    [Fact]
    public void Any_text_is_read_without_an_exception_and_names_a_topic_or_none()
    {
        var strings = new AnyStrings(20261120);
        for (var i = 0; i < 2000; i++)
        {
            var text = strings.Next();
            if (reader.Asked(text, told: false) is { } asked)
            {
                Assert.NotNull(knowledge.Pack.Topic(asked));
            }

            Assert.Equal(3, reader.Nearest(text, 3).Distinct().Count());
        }
    }

    /// <summary>
    /// No topic's title reads as an emergency, except the one word "stroke": whoever types only that may be having one. Picked from the menu it is a title.
    /// </summary>
    [Theory]
    [MemberData(nameof(TopicIds))]
    public void A_title_is_not_taken_for_an_emergency(string id)
    {
        var title = words.Topics[TopicId.Parse(id)].Title;
        var heard = new Listener(knowledge, knowledge.ReadersOf(words)).Hear(Case.Empty, null, title, FixedClock.Friday);

        Assert.Equal(id == "stroke", knowledge.Assessor.Assess(heard.Case).Level >= Level.Crisis);
    }

    private static void AssertFinds(string id, string text) =>
        Assert.True(reader.Asked(text, told: false) is { } found && found.Value == id, $"'{text}' finds {reader.Asked(text, told: false)?.Value ?? "nothing"}, not {id}.");

    private static List<string> Names(string id) => [.. words.Topics[TopicId.Parse(id)].AskedAs.Append(words.Topics[TopicId.Parse(id)].Title)];

    /// <summary>"is it serious" is a question already and stands in no frame.</summary>
    private static bool IsThing(string name) =>
        !words.Phrases.All("reading.question-leads").Contains(name.Split(' ')[0].ToLowerInvariant()) && !words.Phrases.All("reading.ask-tails").Any(t => $" {name} ".Contains($" {t} ", StringComparison.OrdinalIgnoreCase));

    private static string Without(string name, int at) => ChangeLongest(name, w => w.Remove(at, 1));

    private static string Swapped(string name) => ChangeLongest(name, w => w[..1] + w[2] + w[1] + w[3..]);

    private static string ChangeLongest(string name, Func<string, string> change)
    {
        var parts = name.Split(' ', '-', '(', ')', ',', '\'').Where(w => w.Length > 0).ToList();
        var longest = parts.MaxBy(w => w.Length)!;
        return name.Replace(longest, change(longest), StringComparison.Ordinal);
    }
}
