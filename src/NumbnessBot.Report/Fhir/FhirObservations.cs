using System.Globalization;
using System.Text.Json.Nodes;
using NumbnessBot.Triage;

namespace NumbnessBot.Report;

/// <summary>What a page holds as FHIR observations: coded with our own ids and named in words, since no terminology was agreed on with anybody.</summary>
internal sealed class FhirObservations(DoctorsPage page, PageLayout layout, FhirNames names)
{
    private const string DataAbsent = "http://terminology.hl7.org/CodeSystem/data-absent-reason";

    /// <summary>Each with its name within the document, which begins with the section that it belongs to.</summary>
    public IEnumerable<(string Name, JsonObject Resource)> All() =>
    [
        .. page.Advised is { } advised ? new[] { ("situation/level", Level(advised)) } : [],
        .. page.Relation is { } relation && !string.IsNullOrWhiteSpace(relation) ? new[] { ("situation/relation", Observation(Named(FhirCode.Page, "relation"), page.SeenAt ?? page.MadeAt, o => o["valueString"] = relation)) } : [],
        .. page.Values.Select(v => ($"background/{v.Id}", Value(v))),
        .. page.Findings.Select(f => ($"{(f.IsHistory ? "background" : "assessment")}/{f.Id}", Finding(f, f.State.Id(), layout.NameOf(f.State, f.Asked)))),
        .. page.OneOf.Select(o => ($"assessment/{o.Question}-{o.Option}", OneOf(o))),
        .. page.Withdrawn.Select(w => ($"assessment/withdrawn-{w.Id}", Finding(w, "withdrawn", layout.Withdrawn))),
    ];

    private JsonObject Finding(PageFinding finding, string state, string shown) => Observation(
        FhirCode.Concept(FhirCode.Finding, finding.Id.Value, finding.Name),
        finding.Saying.At,
        observation =>
        {
            observation["valueCodeableConcept"] = FhirCode.Concept(FhirCode.State, state, shown);
            Learnt(observation, finding.Asked, finding.Saying);
        });

    private JsonObject Value(PageValue value) => Observation(
        FhirCode.Concept(FhirCode.Attribute, value.Id.Value, value.Name),
        value.Saying.At,
        observation =>
        {
            SetValue(observation, value);
            Learnt(observation, value.Asked, value.Saying);
        });

    private static void SetValue(JsonObject observation, PageValue value)
    {
        if (string.IsNullOrWhiteSpace(value.Value))
        {
            observation["dataAbsentReason"] = new JsonObject { ["coding"] = new JsonArray(FhirCode.Coding(DataAbsent, "asked-unknown")) };
        }
        else if (value.Kind == AttributeKind.Number && decimal.TryParse(value.Value, NumberStyles.Number, CultureInfo.InvariantCulture, out var number))
        {
            observation["valueQuantity"] = new JsonObject { ["value"] = number };
        }
        else if (!value.Choices.IsEmpty)
        {
            // Several codings of one concept would mean the same thing said several ways.
            observation["component"] = new JsonArray([.. value.Choices.Select(choice => new JsonObject
            {
                ["code"] = FhirCode.Concept(FhirCode.Attribute, value.Id.Value, value.Name),
                ["valueCodeableConcept"] = FhirCode.Concept(FhirCode.Value, choice.Id, choice.Name),
            })]);
        }
        else
        {
            // A day may be a span or open at one end, and stays as it was stored.
            observation["valueString"] = value.Value;
        }
    }

    private JsonObject Level(Level advised) => Observation(
        Named(FhirCode.Page, "level"),
        page.SeenAt ?? page.MadeAt,
        observation =>
        {
            observation["valueCodeableConcept"] = FhirCode.Concept(FhirCode.Level, advised.Id(), layout.NameOf(advised));
            var components = new JsonArray();
            if (page.Level != advised)
            {
                components.Add(new JsonObject
                {
                    ["code"] = Named(FhirCode.Page, "level-now"),
                    ["valueCodeableConcept"] = FhirCode.Concept(FhirCode.Level, page.Level.Id(), layout.NameOf(page.Level)),
                });
            }

            foreach (var rule in page.Rules)
            {
                components.Add(Rule(rule));
            }

            if (components.Count > 0)
            {
                observation["component"] = components;
            }
        });

    private JsonObject Rule(PageRule rule)
    {
        var code = new JsonObject { ["coding"] = new JsonArray(FhirCode.Coding(FhirCode.Rule, rule.Id.Value)), ["text"] = rule.Because.Length > 0 ? rule.Because : rule.Id.Value };
        return new JsonObject
        {
            ["code"] = code,
            ["valueCodeableConcept"] = rule.Level is { } level ? FhirCode.Concept(FhirCode.Level, level.Id(), layout.NameOf(level)) : FhirCode.Concept(FhirCode.Page, "rule-over", layout.RuleOver),
        };
    }

    private JsonObject OneOf(PageChoice choice) => Observation(
        new JsonObject { ["coding"] = new JsonArray(FhirCode.Coding(FhirCode.Page, "one-of")), ["text"] = layout.OneOf },
        page.SeenAt ?? page.MadeAt,
        observation => observation["component"] = new JsonArray([.. choice.Findings.Select(f => new JsonObject
        {
            ["code"] = FhirCode.Concept(FhirCode.Finding, f.Id.Value, f.Name),
            ["valueCodeableConcept"] = FhirCode.Concept(FhirCode.State, "one-of", layout.OneOf),
        })]));

    private void Learnt(JsonObject observation, bool asked, PageSaying saying)
    {
        observation["method"] = Named(FhirCode.Way, asked ? "asked" : "told");
        if (!string.IsNullOrWhiteSpace(saying.Words))
        {
            observation["note"] = new JsonArray(new JsonObject { ["text"] = saying.Words });
        }
    }

    private JsonObject Named(string system, string code) => FhirCode.Concept(system, code, layout.NameOfCode(code));

    private JsonObject Observation(JsonObject code, DateTimeOffset at, Action<JsonObject> fill)
    {
        var observation = new JsonObject
        {
            ["resourceType"] = "Observation",
            ["status"] = "final",
            ["code"] = code,
            ["subject"] = Reference(names.Patient),
            ["effectiveDateTime"] = PageTime.Iso(at),
            ["derivedFrom"] = new JsonArray(Reference(names.Response)),
        };
        fill(observation);
        return observation;
    }

    private static JsonObject Reference(string name) => new() { ["reference"] = name };
}
