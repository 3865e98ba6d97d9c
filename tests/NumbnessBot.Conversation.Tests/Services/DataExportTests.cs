using System.Collections;
using System.Reflection;
using System.Text.Json.Nodes;
using NumbnessBot.Conversation.Services;
using NumbnessBot.Conversation.Turns;
using NumbnessBot.Proof.Playing;
using NumbnessBot.Storage;
using NumbnessBot.Triage;

namespace NumbnessBot.Conversation.Tests.Services;

/// <summary>The copy of one's data is whole: what is kept of a person is in it, or stands here with the reason why not.</summary>
public sealed class DataExportTests
{
    /// <summary>What is kept beside a case, by type and member: the member of the copy that holds it.</summary>
    private static readonly Dictionary<string, string> copied = new()
    {
        ["StoredConversation.Case"] = "understood",
        ["LoggedActivity.Json"] = "messages",
        ["DueReminder.Due"] = "reminderAt",
    };

    /// <summary>As above: why it is not in the copy.</summary>
    private static readonly Dictionary<string, string> left = new()
    {
        ["StoredConversation.Version"] = "a count of turns, by which two hosts notice each other",
        ["StoredConversation.Dialogs"] = "which question of the interview is open, as the program remembers it; the case says the same",
        ["StoredConversation.Replies"] = "the bot's last messages, kept to be sent again; the channel has shown them, and they are made from the case",
        ["StoredConversation.WasLost"] = "that nothing is kept",
        ["LoggedActivity.Number"] = "the place of a line, which the order of the messages tells",
        ["LoggedActivity.ActivityId"] = "stands in the line itself",
        ["DueReminder.Key"] = "the channel's id of the conversation, which stands in what the person sent",
        ["DueReminder.Address"] = "the channel's ids of conversation, person and bot, and the address of the channel",
        ["OutboxEntry.Key"] = "as with a reminder",
        ["OutboxEntry.ActivityId"] = "the id of what is answered",
        ["OutboxEntry.Number"] = "the place in the row of replies that wait",
        ["OutboxEntry.Address"] = "as with a reminder",
        ["OutboxEntry.Replies"] = "words of the bot on their way, for an hour at most",
        ["OutboxEntry.At"] = "when they were made",
    };

    [Fact]
    public void Every_member_of_a_case_is_in_the_copy()
    {
        var @case = Whole();

        var copy = CaseJson.Read(Copy(@case)["understood"]!.ToJsonString())!;

        foreach (var member in typeof(Case).GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(p => p.CanWrite))
        {
            var value = member.GetValue(@case);
            Assert.True(member.Name == nameof(Case.Schema) || !Same(value, member.GetValue(Case.Empty)), $"Give {member.Name} a value here, so that it is looked for in the copy.");
            Assert.True(Same(value, member.GetValue(copy)), $"{member.Name} is {member.GetValue(copy)} in the copy and {value} in the case.");
        }
    }

    [Fact]
    public void Every_member_of_what_a_person_sent_is_in_the_copy_whether_it_has_words_or_not()
    {
        const string Said = """{"type":"message","id":"m-1","timestamp":"2026-11-20T12:00:00.000Z","from":{"id":"person","role":"user"},"text":"numb","locale":"de","localTimezone":"Europe/Berlin","entities":[{"type":"x","y":1}]}""";
        const string Tapped = """{"type":"message","id":"m-2","from":{"id":"person","role":"user"},"value":{"numbness":{"option":"yes"}},"attachments":[{"contentType":"image/png"}]}""";
        const string Came = """{"type":"event","id":"m-3","from":{"id":"person","role":"user"},"name":"webchat/join","value":{"language":"de"}}""";
        const string Answer = """{"type":"message","id":"m-4","timestamp":"2026-11-20T12:00:01.000Z","from":{"id":"bot","role":"bot"},"text":"Since when?"}""";

        var messages = Copy(Case.Empty, Said, Tapped, Came, Answer, "no json")["messages"]!.AsArray();

        Assert.Equal(4, messages.Count);
        foreach (var (message, line) in messages.Zip([Said, Tapped, Came]))
        {
            Assert.Equal("you", (string?)message!["from"]);
            Assert.True(JsonNode.DeepEquals(JsonNode.Parse(line), message["sent"]));
        }

        Assert.Equal(("numb", "2026-11-20T12:00:00+00:00"), ((string?)messages[0]!["text"], (string?)messages[0]!["at"]));
        Assert.Equal(("bot", "Since when?", null), ((string?)messages[3]!["from"], (string?)messages[3]!["text"], messages[3]!["sent"]));
    }

    [Fact]
    public void A_reminder_is_in_the_copy_with_its_time() =>
        Assert.Equal(FixedClock.Friday.AddDays(2), DateTimeOffset.Parse((string)Copy(Whole())["reminderAt"]!, System.Globalization.CultureInfo.InvariantCulture));

    [Fact]
    public void What_is_kept_beside_the_case_is_in_the_copy_or_named_here_with_a_reason()
    {
        var kept = new[] { typeof(StoredConversation), typeof(LoggedActivity), typeof(DueReminder), typeof(OutboxEntry) }
            .SelectMany(type => type.GetProperties(BindingFlags.Public | BindingFlags.Instance).Select(p => $"{type.Name}.{p.Name}"));

        Assert.Equal(kept.Order(StringComparer.Ordinal), copied.Keys.Concat(left.Keys).Order(StringComparer.Ordinal));
        Assert.All(left.Values, reason => Assert.True(reason.Length > 10));
        Assert.All(copied.Values, member => Assert.NotNull(Copy(Whole())[member]));
    }

    private static JsonNode Copy(Case @case, params string[] lines) => JsonNode.Parse(DataExport.Of(@case, lines, FixedClock.Friday, 30))!;

    /// <summary>A case in which nothing is as in an empty one.</summary>
    private static Case Whole()
    {
        var known = new Known(FindingState.Present, "my words", FixedClock.Friday, Asked: true);
        return Case.Empty with
        {
            Consent = Consent.Given,
            Greeted = true,
            Opened = true,
            Reviewed = true,
            Findings = FindingMap<Known>.Of([KeyValuePair.Create(FindingId.Parse("back-numbness"), known)]),
            Attributes = FindingMap<KnownValue>.Of([KeyValuePair.Create(FindingId.Parse("age"), new KnownValue("41", "forty-one", FixedClock.Friday, Asked: true))]),
            OneOf = [new OneOf(QuestionId.Parse("screen.bladder"), OptionId.Parse("some"), [FindingId.Parse("ces-retention")])],
            ToCheck = [FindingId.Parse("fever")],
            Answered = [QuestionId.Parse("about.age")],
            Pending = QuestionId.Parse("onset.when"),
            Asking = "0123456789",
            Proposal = "2026-11-03",
            Misses = 2,
            Advised = Level.Today,
            Announced = [RuleId.Parse("ces-retention")],
            Withdrawing = FindingId.Parse("fever"),
            Withdrawn = FindingMap<Known>.Of([KeyValuePair.Create(FindingId.Parse("weight-loss"), known)]),
            SeenAt = FixedClock.Friday,
            Returned = true,
            GoesOn = true,
            Relation = "husband",
            Topic = TopicId.Parse("sciatica"),
            MenuShown = true,
            Link = new PageLink("secret", FixedClock.Friday.AddDays(1)),
            RemindAt = FixedClock.Friday.AddDays(2),
            RemindWish = FixedClock.Friday.AddDays(3),
        };
    }

    /// <summary>Lists are compared item by item, and what they hold by what it says.</summary>
    private static bool Same(object? one, object? other) => (one, other) switch
    {
        (string, _) => Equals(one, other),
        (OneOf a, OneOf b) => (a.Question, a.Option) == (b.Question, b.Option) && Same(a.Findings, b.Findings),
        (IEnumerable a, IEnumerable b) => a.Cast<object>().ToList() is var left && b.Cast<object>().ToList() is var right
            && left.Count == right.Count && left.Zip(right).All(pair => Same(pair.First, pair.Second)),
        _ => Equals(one, other),
    };
}
