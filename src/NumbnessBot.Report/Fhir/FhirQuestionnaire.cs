using System.Globalization;
using System.Text.Json.Nodes;
using NumbnessBot.Triage;

namespace NumbnessBot.Report;

/// <summary>The questions of one talk and their answers, as a FHIR Questionnaire and the QuestionnaireResponse to it: a group for each question, a line for each finding in it.</summary>
internal sealed class FhirQuestionnaire(DoctorsPage page, PageLayout layout, FhirNames names)
{
    private const string States = "states";

    private readonly Dictionary<FindingId, PageFinding> _findings = page.Findings.ToDictionary(f => f.Id);
    private readonly Dictionary<FindingId, PageValue> _values = page.Values.ToDictionary(v => v.Id);

    public JsonObject Questionnaire() => WithoutNulls(new()
    {
        ["resourceType"] = "Questionnaire",
        ["contained"] = new JsonArray(StateSet()),
        ["url"] = names.Questionnaire,
        ["version"] = page.ContentVersion,
        ["title"] = layout.Title,
        ["status"] = "active",
        ["subjectType"] = new JsonArray("Patient"),
        ["date"] = PageTime.Iso(page.MadeAt),
        ["item"] = Groups(Asked, "type", "group"),
    });

    public JsonObject Response() => WithoutNulls(new()
    {
        ["resourceType"] = "QuestionnaireResponse",
        ["questionnaire"] = names.Questionnaire,
        ["status"] = page.Advised is null ? "in-progress" : "completed",
        ["subject"] = new JsonObject { ["reference"] = names.Patient },
        ["authored"] = PageTime.Iso(page.SeenAt ?? page.MadeAt),
        ["item"] = Groups(Answered),
    });

    /// <summary>Where nothing was asked yet there are no groups, and FHIR knows no empty lists.</summary>
    private static JsonObject WithoutNulls(JsonObject resource)
    {
        if (resource["item"] is null)
        {
            resource.Remove("item");
        }

        return resource;
    }

    private JsonArray? Groups(Func<PageQuestion, FindingId, JsonObject> line, string? member = null, string? value = null)
    {
        var groups = new JsonArray();
        foreach (var question in page.Questions)
        {
            var group = new JsonObject { ["linkId"] = question.Id.Value, ["text"] = question.Text };
            if (member is not null)
            {
                group[member] = value;
            }

            group["item"] = new JsonArray([.. question.Settled.Select(id => line(question, id))]);
            groups.Add(group);
        }

        return groups.Count > 0 ? groups : null;
    }

    private JsonObject Asked(PageQuestion question, FindingId id)
    {
        var item = Item(question, id);
        if (_findings.ContainsKey(id))
        {
            item["type"] = "choice";
            item["answerValueSet"] = $"#{States}";
            return item;
        }

        item["type"] = TypeOf(_values[id]);
        if (!_values[id].Choices.IsEmpty)
        {
            item["repeats"] = true;
            item["answerOption"] = new JsonArray([.. _values[id].Choices.Select(c => new JsonObject { ["valueCoding"] = FhirCode.Coding(FhirCode.Value, c.Id, c.Name) })]);
        }

        return item;
    }

    private JsonObject Answered(PageQuestion question, FindingId id)
    {
        var item = Item(question, id);
        JsonObject[] answers = _findings.TryGetValue(id, out var finding)
            ? [new JsonObject { ["valueCoding"] = FhirCode.Coding(FhirCode.State, finding.State.Id(), layout.NameOf(finding.State, finding.Asked)) }]
            : [.. Answers(_values[id])];
        if (answers.Length > 0)
        {
            item["answer"] = new JsonArray([.. answers]);
        }

        return item;
    }

    private static IEnumerable<JsonObject> Answers(PageValue value) => string.IsNullOrWhiteSpace(value.Value) ? []
        : TypeOf(value) switch
        {
            "choice" => value.Choices.Select(c => new JsonObject { ["valueCoding"] = FhirCode.Coding(FhirCode.Value, c.Id, c.Name) }),
            "decimal" => [new JsonObject { ["valueDecimal"] = decimal.Parse(value.Value, NumberStyles.Number, CultureInfo.InvariantCulture) }],
            _ => [new JsonObject { ["valueString"] = value.Value }],
        };

    /// <summary>A choice that is not known has no choices to name.</summary>
    private static string TypeOf(PageValue value) => value.Kind switch
    {
        AttributeKind.Choice when !value.Choices.IsEmpty => "choice",
        AttributeKind.Number when decimal.TryParse(value.Value, NumberStyles.Number, CultureInfo.InvariantCulture, out _) => "decimal",
        _ => "string",
    };

    private JsonObject Item(PageQuestion question, FindingId id) => new()
    {
        ["linkId"] = $"{question.Id}/{id}",
        ["text"] = _findings.TryGetValue(id, out var finding) ? finding.Name : _values[id].Name,
    };

    private static JsonObject StateSet() => new()
    {
        ["resourceType"] = "ValueSet",
        ["id"] = States,
        ["status"] = "active",
        ["compose"] = new JsonObject
        {
            ["include"] = new JsonArray(new JsonObject
            {
                ["system"] = FhirCode.State,
                ["concept"] = new JsonArray([.. Enum.GetValues<FindingState>().Select(s => new JsonObject { ["code"] = s.Id() })]),
            }),
        },
    };
}
