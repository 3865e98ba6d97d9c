using NumbnessBot.Triage;

namespace NumbnessBot.Content;

/// <summary>Each question stands in its stage's file and has what its kind needs.</summary>
internal sealed class QuestionFormCheck : IContentCheck
{
    public IEnumerable<ContentProblem> Check(CheckedContent content) =>
        Stages(content).Concat(content.Pack.Interview.Questions.SelectMany(q => Check(q, content)));

    private static IEnumerable<ContentProblem> Stages(CheckedContent content)
    {
        foreach (var missing in Interview.StageIds.Except(content.Draft.Of(FileKind.Interview).Select(f => f.Name)))
        {
            yield return new($"interview/{missing}.yaml", "", "The file is missing.", "Write it; schema/interview.schema.json shows its form.");
        }

        foreach (var file in content.Draft.Of(FileKind.Interview).Where(f => f.Top.Text("stage") is { } stage && stage != f.Name))
        {
            yield return file.Top.At("stage").Problem($"The stage '{file.Top.Text("stage")}' stands in the file of '{file.Name}'.",
                $"Write 'stage: {file.Name}', or rename the file.");
        }
    }

    private static IEnumerable<ContentProblem> Check(Question question, CheckedContent content)
    {
        var place = content.Places.Of(Sort.Question, question.Id);
        var stage = Path.GetFileNameWithoutExtension(place.File);
        if (question.Id.Stage != stage)
        {
            yield return content.Places.Of(Sort.Question, question.Id, "id").Problem(
                $"'{question.Id}' stands in the file of the stage '{stage}'.", $"Name it '{stage}.…', or move it to interview/{question.Id.Stage}.yaml.");
        }

        if (Needs(question) is { } needs)
        {
            yield return place.Problem(needs.Fault, needs.Remedy);
        }

        if (question.Attribute is { } id && content.Pack.Vocabulary.Attribute(id) is { } attribute && !Fits(question.Kind, attribute.Kind))
        {
            yield return content.Places.Of(Sort.Question, question.Id, "kind").Problem(
                $"A question of kind {question.Kind.Id()} cannot settle '{id}', which is a {attribute.Kind.ToString().ToLowerInvariant()}.",
                "Change the kind, or the attribute.");
        }

        if (question.Always && question.When is null)
        {
            yield return content.Places.Of(Sort.Question, question.Id, "always").Problem("'always' needs a condition.", "Add 'when: ...' or take 'always' out.");
        }
    }

    private static (string Fault, string Remedy)? Needs(Question question) => question switch
    {
        { Attribute: not null, Finding: not null } => ("The question names both a finding and an attribute.", "Keep one of the two."),
        { Kind: QuestionKind.YesNo, Finding: null } => ("A yes-no question needs a finding.", "Add 'finding: <id>'."),
        { Kind: QuestionKind.YesNo, Options.Length: > 0 } => ("A yes-no question has no options of its own.", "Take the options out."),
        { Kind: not QuestionKind.YesNo, Finding: not null } => ("Only a yes-no question is about one finding.", "Write 'kind: yes-no', or list it under 'options'."),
        { Kind: QuestionKind.Number or QuestionKind.Date or QuestionKind.Text or QuestionKind.Region, Attribute: null } =>
            ($"A question of kind {question.Kind.Id()} needs an attribute.", "Add 'attribute: <id>'."),
        { Kind: QuestionKind.Single or QuestionKind.Multiple, Attribute: null, Options.Length: 0 } => ("The question has no options.", "Add 'options: [...]' or 'attribute: <id>'."),
        _ => null,
    };

    private static bool Fits(QuestionKind question, AttributeKind attribute) => question switch
    {
        QuestionKind.Number => attribute == AttributeKind.Number,
        QuestionKind.Date => attribute == AttributeKind.Date,
        QuestionKind.Text => attribute == AttributeKind.Text,
        _ => attribute == AttributeKind.Choice,
    };
}
