using NumbnessBot.Content;
using NumbnessBot.Conversation.Interviewing;
using NumbnessBot.Conversation.Talking;
using NumbnessBot.Language;

namespace NumbnessBot.Conversation.Interrupts;

/// <summary>A question about a topic is answered in the same turn, and the open question is asked again.</summary>
internal static class TopicInterrupt
{
    /// <summary>Nothing stands before urgent advice: it is repeated, and the topic comes under it.</summary>
    public static readonly Interrupt UnderUrgentAdvice = new(
        "topic-under-urgent-advice",
        "a question that names a topic, or \"more\", once an emergency or crisis was announced: the advice comes first",
        talk => talk.Case.IsHalted && talk.Heard is { Settled: false } && Wanted(talk) is not null,
        AnswerUnderAdviceAsync);

    public static readonly IReadOnlyList<Interrupt> Menu =
    [
        new("topics", "the command 'topics' as a whole message: the groups of topics",
            talk => IsFree(talk, CommandKind.Topics),
            (talk, _) => Task.FromResult(Show(talk, talk.Fill("topics.menu"), [.. Topics.Groups(talk).Select(g => Topics.GroupTitle(talk, g))]))),
        new("more", "the command 'more' as a whole message: the whole text of the topic told last",
            talk => IsFree(talk, CommandKind.More),
            (talk, _) => Task.FromResult(More(talk))),
        new("topic-group", "the title of a group, after the menu was shown",
            talk => talk.Case is { MenuShown: true, IsHalted: false } && talk.Heard is { Settled: false } && Topics.Group(talk, talk.Input.Text) is not null,
            (talk, _) => Task.FromResult(ShowGroup(talk, Topics.Group(talk, talk.Input.Text)!))),
    ];

    public static readonly Interrupt Question = new(
        "topic",
        "a title from the menu, or a question that names a topic, when it is no answer to the open question or stands behind one",
        talk => Topics.Asked(talk) is not null,
        AnswerAsync);

    /// <summary>A question to the bot that names no topic: said so, and no misunderstanding.</summary>
    public static readonly Interrupt Unknown = new(
        "unknown-question",
        "a question to the bot that names no topic and says nothing new: the nearest topics",
        talk => talk.Heard is { Settled: false, Learnt: false } && talk is { Command: null, Input.IsAnswer: true } && talk.Readers.Topics.IsQuestion(talk.Input.Text),
        (talk, _) => Task.FromResult(SayUnknown(talk)));

    private static bool IsFree(Talk talk, CommandKind kind) =>
        talk.Heard is { Settled: false } && talk.Command?.Kind == kind && !talk.Case.IsHalted;

    /// <summary>The topic asked about, or the one told last when more is wanted; none that is still held back.</summary>
    private static (Topic Topic, bool Whole)? Wanted(Talk talk)
    {
        var more = talk.Command?.Kind == CommandKind.More;
        var topic = more ? Last(talk) : talk.Command is null or { Kind: CommandKind.Meaning } ? Topics.Asked(talk) : null;
        return topic is null || Topics.IsHeldBack(talk, topic) ? null : (topic, more);
    }

    private static Topic? Last(Talk talk) => talk.Case.Topic is { } id ? talk.Knowledge.Pack.Topic(id) : null;

    private static async Task<Then> AnswerUnderAdviceAsync(Talk talk, CancellationToken cancellationToken)
    {
        var (topic, whole) = Wanted(talk)!.Value;
        talk.Case = talk.Case with { Topic = topic.Id };
        var words = talk.Phrases[talk.Case.HasEmergency ? "emergency.stays" : "crisis.stay"];
        await Advice.RepeatAsync(talk, talk.Assess(), words, cancellationToken, whole ? Topics.Long(talk, topic) : Topics.Short(talk, topic)).ConfigureAwait(false);
        return Then.Stop;
    }

    private static Then More(Talk talk)
    {
        if (Last(talk) is not { } topic)
        {
            return Show(talk, talk.Fill("topics.menu"), [.. Topics.Groups(talk).Select(g => Topics.GroupTitle(talk, g))]);
        }

        Tell(talk, topic, Topics.Long);
        talk.Case = talk.Case with { MenuShown = true };
        return Then.AskAgain;
    }

    private static Then ShowGroup(Talk talk, string group) =>
        Show(talk, talk.Fill("topics.group", ("name", Topics.GroupTitle(talk, group))), Topics.TitlesOf(talk, group));

    private static Then Show(Talk talk, string lead, IReadOnlyList<string> titles)
    {
        talk.Say(lead + string.Concat(titles.Select(t => $"\n- {t}")));
        talk.Offers = titles;
        talk.Case = talk.Case with { MenuShown = true };
        return Then.AskAgain;
    }

    private static Then SayUnknown(Talk talk)
    {
        var nearest = Topics.Nearest(talk, talk.Input.Text);
        talk.SayPhrase("topic.unknown", ("list", string.Join("; ", nearest)));
        talk.Offers = nearest;
        talk.Case = talk.Case with { MenuShown = true };
        return Then.AskAgain;
    }

    private static Task<Then> AnswerAsync(Talk talk, CancellationToken cancellationToken)
    {
        var topic = Topics.Asked(talk)!;
        Tell(talk, topic);
        return Task.FromResult(talk.Heard is { Settled: true } ? Then.Replan : Then.AskAgain);
    }

    /// <summary>Tells of a topic in short; "more" is then about it.</summary>
    public static void Tell(Talk talk, Topic topic)
    {
        Tell(talk, topic, Topics.Short);
        talk.Case = talk.Case with { Topic = topic.Id };
    }

    private static void Tell(Talk talk, Topic topic, Func<Talk, Topic, string> text)
    {
        var held = Topics.IsHeldBack(talk, topic);
        talk.Say(held ? talk.Fill("topic.after-screen") : text(talk, topic));
        talk.Picture = held ? null : topic.Picture;
    }
}
