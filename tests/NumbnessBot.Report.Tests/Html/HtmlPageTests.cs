using NumbnessBot.Proof.Playing;
using NumbnessBot.Report.Tests.Playing;
using NumbnessBot.Triage;

namespace NumbnessBot.Report.Tests.Html;

public sealed class HtmlPageTests
{
    /// <summary>All that a page is made of; what a person typed can add none.</summary>
    private static readonly string[] tags =
    [
        "html", "head", "meta", "title", "style", "body", "main", "header", "footer", "section", "div", "h1", "h2", "h3", "p", "ul", "li", "span", "sup", "time", "q", "i", "button", "a", "script",
    ];

    private static readonly PageFrame frame = new("abc", "ltr", "/summary/x/text", "/summary/x/bundle.json", Pages.Now);

    [Fact]
    public void The_page_holds_exactly_what_the_case_holds()
    {
        for (var seed = 0; seed < Pages.Tries; seed++)
        {
            var @case = RandomCase.Of(seed);

            var learnt = HtmlReader.Read(Page(@case));

            Assert.Equal(Learnt.Sorted(Learnt.Of(@case, ids: false, Learnt.Second)), Learnt.Sorted(learnt));
        }
    }

    [Fact]
    public void What_a_person_typed_stays_text_wherever_it_stands()
    {
        foreach (var text in Nasty.Texts)
        {
            var @case = Case.Empty.Hear(FindingId.Parse("leg-numbness"), FindingState.Present, text, Pages.Now)
                .Hear(FindingId.Parse("onset-trigger"), text, text, Pages.Now)
                .Hear(FindingId.Parse("country"), text, text, Pages.Now)
                .Advise(Level.Today, []) with
            { Relation = text };

            var html = Page(@case);

            var root = HtmlReader.Root(html);
            Assert.Empty(root.Descendants().Select(e => e.Name.LocalName).Except(tags));
            Assert.Single(root.Descendants("script"));
            Assert.DoesNotContain(root.DescendantsAndSelf().SelectMany(e => e.Attributes()), a => a.Name.LocalName.StartsWith("on", StringComparison.Ordinal));
            Assert.Equal(["/summary/x/text", "/summary/x/bundle.json"], root.Descendants("a").Select(a => (string?)a.Attribute("href")));
            Assert.Equal(4, root.Descendants().Count(e => !e.HasElements && Learnt.Plain(e.Value).EndsWith(Learnt.Plain(text), StringComparison.Ordinal)));
        }
    }

    [Fact]
    public void A_map_of_the_body_stands_with_the_background()
    {
        var html = HtmlPage.Of(Pages.Of(RandomCase.Of(1)), Pages.Words, frame with { Map = "<svg role=\"img\"><title>back</title></svg>" });

        Assert.Equal("background", (string?)HtmlReader.Root(html).Descendants("svg").Single().Ancestors("section").Single().Attribute("class"));
    }

    [Fact]
    public void Where_there_is_no_page_a_sentence_says_what_to_do()
    {
        var text = HtmlReader.Root(HtmlPage.Gone(Pages.Words, "abc", "ltr")).Element("body")!.Value;

        Assert.Contains("type \"summary\"", text, StringComparison.Ordinal);
    }

    private static string Page(Case @case) => HtmlPage.Of(Pages.Of(@case), Pages.Words, frame);
}
