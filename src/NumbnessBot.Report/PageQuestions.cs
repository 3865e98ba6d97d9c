using System.Collections.Immutable;
using NumbnessBot.Content;
using NumbnessBot.Triage;

namespace NumbnessBot.Report;

/// <summary>Finds by which question each finding and attribute of a case was learnt.</summary>
internal sealed class PageQuestions(ContentPack pack, LocaleWords words)
{
    private static readonly Speech speech = new(aboutSomeoneElse: true);

    public ImmutableArray<PageQuestion> Of(Case @case)
    {
        var left = @case.Findings.Where(f => f.Value.Asked).Select(f => f.Key).Concat(@case.Attributes.Where(a => a.Value.Asked).Select(a => a.Key)).ToHashSet();
        var told = @case.Findings.Keys.Concat(@case.Attributes.Keys).Where(id => !left.Contains(id)).ToImmutableArray();

        // What was asked twice belongs to the answer that was given last.
        var asked = new List<PageQuestion>();
        foreach (var question in @case.Answered.Reverse().Select(pack.Interview.Question).OfType<Question>())
        {
            asked.Insert(0, new PageQuestion(question.Id, Text(words.Of(question).Ask), [.. question.Asks.Where(left.Remove)]));
        }

        return
        [
            .. new[] { new PageQuestion(QuestionId.Opening, Text(words.Phrases["opening.ask"]), told) }
                .Concat(asked)
                .Append(new PageQuestion(QuestionId.Review, words.Phrases["report.asked-more"], [.. left.Order()]))
                .Where(q => !q.Settled.IsEmpty),
        ];
    }

    private string Text(string ask) => speech.Fill(ask, ("emergency", words.Phrases["numbers.unknown"]));
}
