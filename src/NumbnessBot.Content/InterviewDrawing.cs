using System.Text;
using NumbnessBot.Triage;

namespace NumbnessBot.Content;

/// <summary>Draws the interview as a Mermaid flow chart: a frame for each stage, a box for each question, conditions on the arrows.</summary>
public static class InterviewDrawing
{
    private const int LongestLabel = 60;

    /// <param name="locale">The language of the questions in the boxes.</param>
    public static string Mermaid(ContentPack pack, string locale)
    {
        var words = pack.Words(locale);
        var chart = new StringBuilder("flowchart TD\n");
        foreach (var stage in pack.Interview.Stages)
        {
            chart.Append($"  subgraph stage-{stage.Id} [\"{stage.Id}\"]\n");
            foreach (var question in stage.Questions)
            {
                chart.Append($"    {Node(question, words)}\n");
                foreach (var followUp in FollowUpsOf(question, pack.Interview))
                {
                    chart.Append($"    {Node(followUp, words)}\n");
                }
            }

            chart.Append("  end\n");
        }

        AppendArrows(chart, pack.Interview, words);
        return chart.ToString();
    }

    private static void AppendArrows(StringBuilder chart, Interview interview, LocaleWords words)
    {
        Question? previous = null;
        foreach (var question in interview.Questions)
        {
            if (question.OnDemand)
            {
                continue;
            }

            if (previous is not null)
            {
                chart.Append($"  {Name(previous.Id)} {Arrow(question)} {Name(question.Id)}\n");
            }

            foreach (var followUp in FollowUpsOf(question, interview))
            {
                var option = question.Options.First(o => interview.FollowUp(question.Id, o.Id)?.Id == followUp.Id);
                chart.Append($"  {Name(question.Id)} -.->|\"{Label(words.Title(question, option))}\"| {Name(followUp.Id)}\n");
            }

            previous = question;
        }
    }

    private static IEnumerable<Question> FollowUpsOf(Question question, Interview interview) => interview.FollowUps.Where(f => f.Parent == question.Id);

    private static string Arrow(Question question)
    {
        var when = question.When?.ToString() ?? (question.Confirms ? $"said: {question.Finding}" : null);
        return when is null ? "-->" : $"-->|\"{Label(when)}\"|";
    }

    private static string Node(Question question, LocaleWords words)
    {
        var text = $"{question.Id}<br/>{Label(words.Of(question).Ask)}";
        return question.Confirms || question.OnDemand ? $"{Name(question.Id)}([\"{text}\"])" : $"{Name(question.Id)}[\"{text}\"]";
    }

    /// <summary>Mermaid takes letters, digits and hyphens; "end" alone is a word of its own.</summary>
    private static string Name(QuestionId id) => $"q-{id.Value.Replace('.', '_')}";

    /// <summary>Short, and without what would end a label or begin a tag.</summary>
    private static string Label(string text)
    {
        var line = text.ReplaceLineEndings(" ");
        line = line.Length <= LongestLabel ? line : line[..LongestLabel].TrimEnd() + "…";
        return line.Replace("&", "#amp;", StringComparison.Ordinal).Replace("\"", "#quot;", StringComparison.Ordinal)
            .Replace("<", "#lt;", StringComparison.Ordinal).Replace(">", "#gt;", StringComparison.Ordinal);
    }
}
