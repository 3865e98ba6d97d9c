using System.Globalization;
using System.Runtime.CompilerServices;
using NumbnessBot.Content;
using NumbnessBot.Triage;

namespace NumbnessBot.Conversation.Rendering;

/// <summary>Writes a question so that its text alone is enough: words, every choice, and how to reply.</summary>
public sealed class QuestionText(Phrases phrases)
{
    private const int LongestOnStack = 2048;

    public string Of(QuestionView view, string? rephrased = null)
    {
        var text = new DefaultInterpolatedStringHandler(0, 0, CultureInfo.InvariantCulture, stackalloc char[LongestOnStack]);
        text.AppendLiteral(rephrased ?? view.Ask);
        if (view.IsList && view.Choices.Length > 0)
        {
            text.AppendLiteral("\n");
            for (var i = 0; i < view.Choices.Length; i++)
            {
                text.AppendLiteral("\n");
                text.AppendFormatted(i + 1);
                text.AppendLiteral(". ");
                text.AppendLiteral(view.Choices[i].Names[0]);
            }

            text.AppendLiteral("\n\n");
            text.AppendLiteral(phrases[view.Kind == QuestionKind.Single ? "choices-one" : "choices-many"]);
        }
        else
        {
            for (var i = 0; i < view.Choices.Length; i++)
            {
                text.AppendLiteral(i == 0 ? "\n\n" : " / ");
                text.AppendLiteral(view.Choices[i].Names[0]);
            }
        }

        if (view is { Counts: true, Planned: { } planned })
        {
            text.AppendLiteral("\n\n");
            text.AppendLiteral(Progress(planned));
        }

        return text.ToStringAndClear();
    }

    private string Progress(PlannedQuestion planned) => phrases["progress"]
        .Replace("{step}", planned.Step.ToString(CultureInfo.InvariantCulture))
        .Replace("{of}", planned.Of.ToString(CultureInfo.InvariantCulture));
}
