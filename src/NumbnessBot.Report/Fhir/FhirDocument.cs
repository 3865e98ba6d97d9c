using System.Text.Json.Nodes;
using NumbnessBot.Content;

namespace NumbnessBot.Report;

/// <summary>The page as a FHIR R4 document (https://hl7.org/fhir/R4/documents.html): a bundle that begins with a composition, about a patient without identity.</summary>
public static class FhirDocument
{
    public const string ContentType = "application/fhir+json; charset=utf-8";

    /// <returns>The bundle as JSON.</returns>
    public static string Of(DoctorsPage page, LocaleWords words)
    {
        var layout = new PageLayout(words);
        var names = new FhirNames($"{page.ContentVersion} {PageTime.Iso(page.MadeAt)} {TextPage.Of(page, words)}");
        var observations = new FhirObservations(page, layout, names).All().ToList();
        var questionnaire = new FhirQuestionnaire(page, layout, names);
        var entries = new JsonArray
        {
            Entry(names.Composition, Composition(page, words, layout, names, observations.Select(o => o.Name))),
            Entry(names.Patient, new JsonObject { ["resourceType"] = "Patient", ["text"] = FhirNarrative.Of([words.Phrases["report.nobody"]]) }),
            Entry(names.Device, new JsonObject
            {
                ["resourceType"] = "Device",
                ["deviceName"] = new JsonArray(new JsonObject { ["name"] = "NumbnessBot", ["type"] = "user-friendly-name" }),
                ["version"] = new JsonArray(new JsonObject { ["value"] = page.ContentVersion }),
            }),
            Entry(names.Questionnaire, questionnaire.Questionnaire()),
            Entry(names.Response, questionnaire.Response()),
        };
        foreach (var (name, resource) in observations)
        {
            entries.Add(Entry(names.Of(name), resource));
        }

        return new JsonObject
        {
            ["resourceType"] = "Bundle",
            ["identifier"] = new JsonObject { ["system"] = "urn:ietf:rfc:3986", ["value"] = names.Document },
            ["type"] = "document",
            ["timestamp"] = PageTime.Iso(page.MadeAt),
            ["entry"] = entries,
        }.ToJsonString();
    }

    private static JsonObject Composition(
        DoctorsPage page, LocaleWords words, PageLayout layout, FhirNames names, IEnumerable<string> observations)
    {
        var narrative = new FhirNarrative(words);
        var byBlock = observations.ToLookup(o => o[..o.IndexOf('/', StringComparison.Ordinal)], names.Of);
        return new JsonObject
        {
            ["resourceType"] = "Composition",
            ["language"] = page.Locale,
            ["text"] = FhirNarrative.Of([layout.Title, .. layout.About(page).Select(l => l.Text), layout.Footer]),
            ["status"] = page.Advised is null ? "preliminary" : "final",
            ["type"] = new JsonObject { ["text"] = layout.Title },
            ["subject"] = Reference(names.Patient),
            ["date"] = PageTime.Iso(page.MadeAt),
            ["author"] = new JsonArray(Reference(names.Device)),
            ["title"] = layout.Title,
            ["section"] = new JsonArray([.. layout.Of(page).Where(b => !b.Sections.IsEmpty || byBlock.Contains(b.Key)).Select(b => Section(b, narrative, byBlock[b.Key])),
                new JsonObject { ["title"] = layout.Questions, ["entry"] = new JsonArray(Reference(names.Response)) }]),
        };
    }

    private static JsonObject Section(PageBlock block, FhirNarrative narrative, IEnumerable<string> entries)
    {
        var section = new JsonObject { ["title"] = block.Heading, ["text"] = narrative.Of(block) };
        if (entries.Select(Reference).ToArray() is { Length: > 0 } references)
        {
            section["entry"] = new JsonArray([.. references]);
        }

        return section;
    }

    private static JsonObject Entry(string name, JsonObject resource) => new() { ["fullUrl"] = name, ["resource"] = resource };

    private static JsonObject Reference(string name) => new() { ["reference"] = name };
}
