using System.Collections.Concurrent;
using System.Collections.Immutable;
using NumbnessBot.Content;
using NumbnessBot.Language;
using NumbnessBot.Triage;

namespace NumbnessBot.Conversation.Rendering;

/// <summary>The words of the planned questions of one content and one language, filled in once for each form of address and each emergency number.</summary>
public sealed class QuestionWording(LocaleWords words)
{
    private readonly ConcurrentDictionary<(QuestionId, bool, string), QuestionView> _views = [];

    /// <summary>The question with all its choices; of these and of the plan it depends which are shown.</summary>
    /// <param name="planned">The question as planned; its options may be fewer than all.</param>
    /// <param name="whole">The same with all its options.</param>
    /// <param name="aboutSomeoneElse">Whom it is about.</param>
    /// <param name="emergency">What stands for <c>{emergency}</c>: one of the numbers in the content.</param>
    public QuestionView Of(PlannedQuestion planned, Question whole, bool aboutSomeoneElse, string emergency)
    {
        var key = (whole.Id, aboutSomeoneElse, emergency);
        if (!_views.TryGetValue(key, out var view))
        {
            _views[key] = view = Make(whole, new Speech(aboutSomeoneElse), emergency);
        }

        return view with { Planned = planned, Choices = Shown(planned, view.Choices) };
    }

    private static ImmutableArray<AnswerChoice> Shown(PlannedQuestion planned, ImmutableArray<AnswerChoice> all)
    {
        if (planned.Shown.Length == all.Length)
        {
            return all;
        }

        var shown = ImmutableArray.CreateBuilder<AnswerChoice>(planned.Shown.Length);
        foreach (var id in planned.Shown)
        {
            foreach (var choice in all)
            {
                if (choice.Id == id)
                {
                    shown.Add(choice);
                    break;
                }
            }
        }

        return shown.DrainToImmutable();
    }

    private QuestionView Make(Question question, Speech speech, string emergency)
    {
        var said = words.Of(question);
        return new QuestionView(question.Id, question.Kind, speech.Fill(said.Ask, ("emergency", emergency)))
        {
            Again = [.. said.Again.Select(a => speech.Fill(a))],
            Why = said.Why is null ? null : speech.Fill(said.Why),
            Means = said.Means is null ? null : speech.Fill(said.Means),
            Choices = [.. new PlannedQuestion(question, 1, 1).Shown.Select(id => Choice(question, id, speech))],
        };
    }

    private AnswerChoice Choice(Question question, OptionId id, Speech speech)
    {
        if (question.Options.FirstOrDefault(o => o.Id == id) is not { } option)
        {
            return new AnswerChoice(id, [words.Phrases[$"option.{id}"]], []);
        }

        var names = ImmutableArray.CreateBuilder<string>();
        names.Add(speech.Fill(words.Title(question, option)));
        names.AddRange(words.Synonyms(question, option).Select(s => speech.Fill(s)));
        foreach (var finding in option.Findings)
        {
            names.Add(words.Findings.GetValueOrDefault(finding)?.Name ?? "");
            names.Add(finding.Value.Replace('-', ' '));
        }

        if (option.Value is { } value)
        {
            names.Add(value.Replace('-', ' '));
        }

        return new AnswerChoice(id, [.. names.Where(n => n.Length > 0).Distinct()], option.Findings);
    }
}
