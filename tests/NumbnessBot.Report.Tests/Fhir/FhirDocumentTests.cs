using System.Text.Json.Nodes;
using System.Xml.Linq;
using NumbnessBot.Proof.Playing;
using NumbnessBot.Report.Tests.Playing;
using NumbnessBot.Triage;

namespace NumbnessBot.Report.Tests.Fhir;

public sealed class FhirDocumentTests
{
    [Fact]
    public void The_observations_hold_exactly_what_the_case_holds()
    {
        for (var seed = 0; seed < Pages.Tries; seed++)
        {
            var @case = RandomCase.Of(seed);

            var learnt = BundleReader.Observations(Document(@case));

            Assert.Equal(Learnt.Sorted(Learnt.Of(@case, ids: true, Learnt.Second)), Learnt.Sorted(learnt));
        }
    }

    [Fact]
    public void The_answers_hold_exactly_what_the_case_holds()
    {
        for (var seed = 0; seed < Pages.Tries; seed++)
        {
            var @case = RandomCase.Of(seed);

            var answers = BundleReader.Answers(Document(@case)).Select(l => l with { What = Learnt.Plain(l.What) });

            Assert.Equal(
                Learnt.Sorted(Learnt.Of(@case, ids: true, Learnt.Second).Where(l => l.Place is not ("withdrawn" or "one-of")).Select(l => new Learnt(l.Place, Learnt.Plain(l.What)))),
                Learnt.Sorted(answers));
        }
    }

    [Fact]
    public void An_answer_stands_under_the_question_that_asked_it()
    {
        var @case = Case.Empty.Hear(FindingId.Parse("leg-numbness"), FindingState.Present, "numb leg", Pages.Now)
            .Answer(FindingId.Parse("age"), "38", "38", Pages.Now).Settle(QuestionId.Parse("about.age"));

        var response = Assert.Single(BundleReader.Resources(Document(@case), "QuestionnaireResponse"));

        Assert.Equal(["opening", "about.age"], response["item"]!.AsArray().Select(i => (string?)i!["linkId"]));
        Assert.Equal(38m, (decimal)response["item"]![1]!["item"]![0]!["answer"]![0]!["valueDecimal"]!);
    }

    [Fact]
    public void The_patient_has_no_identity()
    {
        var patient = Assert.Single(BundleReader.Resources(Document(RandomCase.Of(1)), "Patient"));

        Assert.Equal(["resourceType", "text"], patient.Select(m => m.Key));
    }

    [Fact]
    public void The_same_page_gives_the_same_document_and_another_page_other_addresses()
    {
        Assert.Equal(Document(RandomCase.Of(1)), Document(RandomCase.Of(1)));
        Assert.NotEqual(Address(Document(RandomCase.Of(1))), Address(Document(RandomCase.Of(2))));
    }

    [Fact]
    public void What_a_person_typed_stays_text_in_every_narrative()
    {
        string[] tags = ["div", "p", "ul", "ol", "li", "h1", "h2", "h3", "h4", "span", "b", "i", "q", "sup", "table", "tbody", "tr", "td", "th", "br"];
        foreach (var text in Nasty.Texts)
        {
            var @case = Case.Empty.Hear(FindingId.Parse("leg-numbness"), FindingState.Present, text, Pages.Now)
                .Hear(FindingId.Parse("onset-trigger"), text, text, Pages.Now)
                .Hear(FindingId.Parse("country"), text, text, Pages.Now)
                .Advise(Level.Today, []) with
            { Relation = text };

            var narratives = Narratives(JsonNode.Parse(Document(@case))!).Select(XElement.Parse).ToList();

            Assert.NotEmpty(narratives);
            Assert.All(narratives.SelectMany(n => n.DescendantsAndSelf()), e => Assert.Contains(e.Name.LocalName, tags));
            Assert.All(
                narratives.SelectMany(n => n.DescendantsAndSelf()).SelectMany(e => e.Attributes()).Where(a => !a.IsNamespaceDeclaration),
                a => Assert.Contains(a.Name.LocalName, new[] { "dir", "lang", "class" }));
            Assert.Contains(narratives, n => Learnt.Plain(n.Value).Contains(Learnt.Plain(text), StringComparison.Ordinal));
        }
    }

    private static IEnumerable<string> Narratives(JsonNode? node) => node switch
    {
        JsonObject each => (each["div"] is JsonValue div ? [(string)div!] : Array.Empty<string>()).Concat(each.SelectMany(m => Narratives(m.Value))),
        JsonArray all => all.SelectMany(Narratives),
        _ => [],
    };

    private static string Address(string json) => (string)JsonNode.Parse(json)!["entry"]![0]!["fullUrl"]!;

    private static string Document(Case @case) => FhirDocument.Of(Pages.Of(@case), Pages.Words);
}
