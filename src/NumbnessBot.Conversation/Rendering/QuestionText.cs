using System.Globalization;
using System.Text;
using NumbnessBot.Content;
using NumbnessBot.Triage;

namespace NumbnessBot.Conversation.Rendering;

/// <summary>Writes a question so that its text alone is enough: words, every choice, and how to reply.</summary>
public sealed class QuestionText(Phrases phrases)
{
    public string Of(QuestionView view, string? rephrased = null)
    {
        var text = new StringBuilder(rephrased ?? view.Ask);
        if (view.IsList && view.Choices.Length > 0)
        {
            text.Append('\n');
            for (var i = 0; i < view.Choices.Length; i++)
            {
                text.Append('\n').Append((i + 1).ToString(CultureInfo.InvariantCulture)).Append(". ").Append(view.Choices[i].Names[0]);
            }

            text.Append("\n\n").Append(phrases[view.Kind == QuestionKind.Single ? "choices-one" : "choices-many"]);
        }
        else if (view.Choices.Length > 0)
        {
            text.Append("\n\n").AppendJoin(" / ", view.Choices.Select(c => c.Names[0]));
        }

        if (view is { Counts: true, Planned: { } planned })
        {
            text.Append("\n\n").Append(phrases["progress"]
                .Replace("{step}", planned.Step.ToString(CultureInfo.InvariantCulture))
                .Replace("{of}", planned.Of.ToString(CultureInfo.InvariantCulture)));
        }

        return text.ToString();
    }
}
