using NumbnessBot.Content;
using NumbnessBot.Conversation.Rendering;
using NumbnessBot.Conversation.Talking;
using NumbnessBot.Proof.Playing;
using NumbnessBot.Proof.Stories;
using NumbnessBot.Report;
using NumbnessBot.Triage;

namespace NumbnessBot.Browser.Tests.Handout;

/// <summary>Pages of cases that are long, to be printed.</summary>
internal static class LongCases
{
    private const int MostWords = 200;

    /// <summary>The page that is longest as text, of all patients of the stories.</summary>
    public static async Task<string> LongestStoryAsync()
    {
        var (longest, html) = (0, "");
        foreach (var story in Story.All.Select(s => s.Story).Where(s => s.Steps.Count == 0))
        {
            var talk = new TestTalk();
            await story.Patient().PlayAsync(talk);
            if (TextPage.Of(PageOf(talk.Case), Words).Length is var length && length > longest)
            {
                (longest, html) = (length, Html(talk.Case));
            }
        }

        return html;
    }

    /// <summary>The first findings of the vocabulary, one in ten of them told at length, and every attribute; with all findings this is more than anybody is asked.</summary>
    public static string Of(int findings = int.MaxValue)
    {
        var at = FixedClock.Friday;
        var @case = Case.Empty.Advise(Level.Emergency, [RuleId.Parse("ces-retention")]);
        foreach (var (finding, i) in Pack.Vocabulary.Findings.Take(findings).Select((f, i) => (f.Id, i)))
        {
            @case = i % 10 == 3 ? @case.Hear(finding, FindingState.Present, string.Concat(Enumerable.Repeat("and then it got worse ", MostWords))[..MostWords], at.AddSeconds(i * 9))
                : i % 10 == 7 ? @case.Answer(finding, FindingState.Uncertain, "not sure about that one", at.AddSeconds(i * 9))
                : @case.Answer(finding, FindingState.Absent, "", at.AddMinutes(i / 10));
        }

        foreach (var attribute in Pack.Vocabulary.Attributes)
        {
            var value = attribute.Kind switch
            {
                AttributeKind.Choice => string.Join(',', attribute.Values.Take(attribute.Many ? 3 : 1)),
                AttributeKind.Number => "7",
                AttributeKind.Date => "2026-10-01/2026-10-31",
                _ => "lifting a box of books onto a high shelf while turning round",
            };
            @case = @case.Answer(attribute.Id, value, $"about {attribute.Id}: as I said before", at.AddMinutes(30));
        }

        return Html(@case);
    }

    private static ContentPack Pack => RealContent.Shared.Current.Pack;

    private static LocaleWords Words => Pack.Words(null);

    private static DoctorsPage PageOf(Case @case) => new DoctorsPages(RealContent.Shared.Current, Words, new Clinic()).Of(@case, FixedClock.Friday.AddHours(1));

    private static string Html(Case @case) =>
        HtmlPage.Of(PageOf(@case), Words, new PageFrame("n", "ltr", "/text", "/bundle.json", FixedClock.Friday.AddDays(1), new MarkedMap(Pack, Words).Svg(@case)));
}
