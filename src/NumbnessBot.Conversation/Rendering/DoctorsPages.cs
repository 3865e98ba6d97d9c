using NumbnessBot.Content;
using NumbnessBot.Conversation.Talking;
using NumbnessBot.Report;
using NumbnessBot.Triage;

namespace NumbnessBot.Conversation.Rendering;

/// <summary>Makes the page for the doctor of a case, and the text of it.</summary>
public sealed class DoctorsPages(Knowledge knowledge, LocaleWords words, Clinic clinic)
{
    public DoctorsPage Of(Case @case, DateTimeOffset now)
    {
        var assessment = knowledge.Assessor.Assess(@case);
        var numbers = new QuestionViews(knowledge, words, clinic).NumbersFor(@case);
        return new PageMaker(knowledge.Pack, words).Of(@case, assessment, new OutcomeText(knowledge, words, numbers).ActOf(@case, assessment), now);
    }

    /// <summary>The whole page as plain text.</summary>
    public string Text(Case @case, DateTimeOffset now) => TextPage.Of(Of(@case, now), words);
}
