using System.Text.RegularExpressions;
using NumbnessBot.Content;
using NumbnessBot.Proof.Playing;

namespace NumbnessBot.Conversation.Tests.Rendering;

/// <summary>
/// Who asks for somebody else reads the same words in the third person. Every text of the product is filled in that way here: a "you" that is left
/// must mean the one who types, and no pronoun may stand in the wrong case.
/// </summary>
public sealed partial class ProxyWordsTests
{
    /// <summary>Texts that speak to whoever types, patient or not.</summary>
    private static readonly HashSet<string> toWhoeverTypes =
    [
        "phrase opening.ask", "phrase heard-someone", "phrase choices-one", "phrase choices-many", "phrase help", "phrase review.present", "phrase review.absent",
        "phrase numbers.unknown", "phrase country.thanks", "phrase resume.ask", "phrase menu.ask", "phrase topic.after-screen", "phrase topics.menu", "phrase console.hello", "phrase thanks",
        "phrase appointment.first", "phrase appointment.none", "phrase remind.set", "phrase remind.consent", "phrase remind.cannot", "phrase remind.message",
        "phrase kept.nothing", "phrase kept.ids", "phrase kept.ways",
        "follow screen.body dark-thoughts", "follow screen.body unsafe", "outcome Crisis act", "rule crisis-explicit act", "rule crisis-passive act", "rule safeguarding act",
        "reply still-so", "reply not-serious", "reply ", "reply makes-joke", "topic medicines-and-alcohol",
    ];

    /// <summary>Words that are read, not said, and the labels of the page, which speak to whoever sits before it.</summary>
    private static readonly string[] elsewhere = ["reading.", "page."];

    public static TheoryData<string, string> Texts
    {
        get
        {
            var data = new TheoryData<string, string>();
            foreach (var (place, text) in All(RealContent.Shared.Current.Pack.Words("en")).Distinct())
            {
                data.Add(place, text);
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Texts))]
    public void A_proxy_reads_of_the_patient_in_the_third_person(string place, string text)
    {
        var read = new Speech(aboutSomeoneElse: true).Fill(text);

        Assert.True(toWhoeverTypes.Contains(place) || !SecondPerson().IsMatch(read), $"{place} still says you: {read}");
        Assert.False(WrongCase().IsMatch(read), $"{place} has a pronoun in the wrong case: {read}");
        Assert.False(WrongVerb().IsMatch(read), $"{place} has a verb that does not fit they: {read}");
    }

    [Theory]
    [InlineData("Do you feel it?")]
    [InlineData("It is your back.")]
    public void A_stray_you_is_found(string text) => Assert.Matches(SecondPerson(), text);

    [Theory]
    [InlineData("Which of these happened to they?")]
    [InlineData("Someone may hurt they.")]
    public void A_wrong_case_is_found(string text) => Assert.Matches(WrongCase(), text);

    [Fact]
    public void Each_text_that_may_say_you_exists_and_does() => Assert.All(
        toWhoeverTypes, place => Assert.Contains(All(RealContent.Shared.Current.Pack.Words("en")), t => t.Place == place && SecondPerson().IsMatch(t.Text)));

    private static IEnumerable<(string Place, string Text)> All(LocaleWords words) =>
    [
        .. words.Findings.SelectMany(f => Of($"finding {f.Key}", [f.Value.Name, f.Value.Option, f.Value.Check, f.Value.Means, .. f.Value.Values.Values])),
        .. words.Questions.SelectMany(q => Of($"question {q.Key}", [q.Value.Ask, .. q.Value.Again, q.Value.Why, q.Value.Means, .. q.Value.Options.Values])),
        .. words.Questions.SelectMany(q => q.Value.Follow.Select(f => ($"follow {q.Key} {f.Key}", f.Value))),
        .. words.Rules.SelectMany(r => Of($"rule {r.Key}", [r.Value.Because, .. r.Value.Meanwhile])),
        .. words.Rules.SelectMany(r => Of($"rule {r.Key} act", [r.Value.Act, r.Value.ActRaised])),
        .. words.Outcomes.SelectMany(o => Of($"outcome {o.Key} act", [o.Value.Act])),
        .. words.Outcomes.SelectMany(o => Of($"outcome {o.Key}", [.. o.Value.Meanwhile, .. o.Value.Change])),
        .. words.Phrases.Keys.Where(k => !elsewhere.Any(e => k.StartsWith(e, StringComparison.Ordinal))).SelectMany(k => Of($"phrase {k}", [.. words.Phrases.All(k)])),
        .. words.Replies.SelectMany(r => Of($"reply {r.Hears}", [.. r.Says])),
        .. words.Topics.SelectMany(t => Of($"topic {t.Key}", [t.Value.Short])),
    ];

    private static IEnumerable<(string Place, string Text)> Of(string place, IEnumerable<string?> texts) =>
        texts.OfType<string>().Select(t => (place, t));

    [GeneratedRegex(@"\b(you|your|yours|yourself|you're|you'll|you've)\b", RegexOptions.IgnoreCase)]
    private static partial Regex SecondPerson();

    [GeneratedRegex(@"\b(from|for|to|with|at|of|on|by|about|near|beside|without|hurt|tell|help|ask|hear) they\b|(^|[.?!] )them\b|\bthem (are|have|can|should|were|don't|can't)\b", RegexOptions.IgnoreCase)]
    private static partial Regex WrongCase();

    [GeneratedRegex(@"\bthey (is|was|has|does|goes|feels|needs|wants)\b", RegexOptions.IgnoreCase)]
    private static partial Regex WrongVerb();
}
