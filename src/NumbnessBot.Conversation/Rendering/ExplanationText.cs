using System.Globalization;
using NumbnessBot.Content;
using NumbnessBot.Conversation.Talking;
using NumbnessBot.Triage;

namespace NumbnessBot.Conversation.Rendering;

/// <summary>Says what may lie behind a case: briefly in the advice, at length when somebody asks.</summary>
public sealed class ExplanationText(Knowledge knowledge, LocaleWords words, Numbers numbers)
{
    /// <summary>How many patterns are named; more is no explanation.</summary>
    internal const int MostPatterns = 2;

    private const int MostReasons = 3;
    private const int MostMissing = 6;

    private readonly GroundText _grounds = new(knowledge.Pack, words);

    /// <summary>
    /// The part of the advice: at most two possibilities, in one line where someone has to look today. Empty where none fits or none may be named.
    /// </summary>
    public string Brief(Case @case, Assessment assessment)
    {
        var speech = QuestionViews.Speech(@case);
        var possible = Possible(@case, assessment);
        if (possible.Count == 0)
        {
            return "";
        }

        return assessment.Level >= Level.Today
            ? Fill(speech, "explain.today", ("list", string.Join("; ", possible.Select(NameOf))))
            : words.Phrases["explain.heading"] + string.Concat(possible.Select(p => $"\n- {NameOf(p)}. {For(@case, p, speech, fully: false)} {Against(@case, p, speech, fully: false)}"))
                + "\n" + words.Phrases["explain.more"];
    }

    /// <summary>The whole explanation of advice below a crisis: what to do, why, what is missing, what fits and what doesn't, what to watch for.</summary>
    /// <param name="case">The case.</param>
    /// <param name="assessment">What the rules say of it.</param>
    /// <param name="act">What to do, which comes first.</param>
    public string Whole(Case @case, Assessment assessment, string act)
    {
        var speech = QuestionViews.Speech(@case);
        var explanation = knowledge.Explainer.Explain(@case, assessment);
        var possible = explanation.Possible.Take(MostPatterns).ToList();
        List<string> parts =
        [
            Fill(speech, "explain.lead", ("act", act)),
            Lines("why-heading", Reasons(@case, assessment, explanation, speech)),
            Missing(explanation),
            possible.Count == 0 ? None(@case, assessment) : words.Phrases["explain.heading"],
            .. possible.Select(p => About(@case, p, speech)),
            Lines("explain.watch", possible.SelectMany(p => words.Patterns[p.Pattern.Id].Watch).Distinct().Select(w => speech.Fill(w, ("emergency", numbers.Emergency)))),
            Lines("change-heading", words.Outcomes[assessment.Level].Change.Select(c => speech.Fill(c, ("emergency", numbers.Emergency)))),
            Again(assessment, possible, speech),
        ];
        return string.Join("\n\n", parts.Where(p => p.Length > 0));
    }

    /// <summary>What the urgent rules rest on; empty when the case no longer holds it.</summary>
    public string UrgentGrounds(Case @case, Assessment assessment) =>
        _grounds.Of(@case, knowledge.Explainer.Explain(@case, assessment).Held.Where(h => h.Fired.Level == assessment.Level).SelectMany(h => h.Grounds), fully: true);

    /// <summary>What to read about what may lie behind the case: the patterns, then their tests and who sees them.</summary>
    public IEnumerable<TopicId> Topics(Case @case, Assessment assessment)
    {
        var possible = Possible(@case, assessment);
        return possible.Select(p => p.Pattern.Topic).Concat(possible.SelectMany(p => p.Pattern.Tests.Concat(p.Pattern.Professionals))).Distinct();
    }

    private List<PatternFit> Possible(Case @case, Assessment assessment) => [.. knowledge.Explainer.Possible(@case, assessment).Take(MostPatterns)];

    private IEnumerable<string> Reasons(Case @case, Assessment assessment, Explanation explanation, Speech speech) =>
        explanation.Held.Where(h => h.Fired.Level == assessment.Level && words.Rules.ContainsKey(h.Fired.Rule.Id) && !IsNoReason(h, assessment)).Take(MostReasons)
            .Select(h => speech.Fill(words.Rules[h.Fired.Rule.Id].Because, ("emergency", numbers.Emergency))
                + (_grounds.Of(@case, h.Grounds, fully: true) is { Length: > 0 } list ? " " + Fill(speech, "explain.rests", ("list", list)) : ""));

    /// <summary>That no rule holds is no reason for home care.</summary>
    private static bool IsNoReason(HeldRule held, Assessment assessment) => assessment.Level == Level.SelfCare && held.Fired.Rule.Id == Assessor.DefaultId;

    private string Missing(Explanation explanation)
    {
        var description = new CaseDescription(knowledge.Pack, words);
        return explanation.Missing.IsEmpty ? "" : $"{words.Phrases["open-heading"]} {string.Join("; ", explanation.Missing.Take(MostMissing).Select(description.Name))}.";
    }

    private string None(Case @case, Assessment assessment) =>
        words.Phrases[!assessment.Open.IsEmpty ? "explain.not-yet" : !@case.Withdrawn.IsEmpty ? "explain.taken-back" : "explain.none"];

    private string About(Case @case, PatternFit fit, Speech speech)
    {
        var own = words.Patterns[fit.Pattern.Id];
        return string.Join(
            "\n",
            $"{own.Name}. {speech.Fill(own.About)}",
            For(@case, fit, speech, fully: true),
            Against(@case, fit, speech, fully: true),
            Fill(speech, "explain.tests", ("text", speech.Fill(own.Tests))),
            Fill(speech, "explain.who", ("text", speech.Fill(own.Who))));
    }

    private string NameOf(PatternFit fit) => words.Patterns[fit.Pattern.Id].Name;

    private string For(Case @case, PatternFit fit, Speech speech, bool fully) =>
        Fill(speech, "explain.fits", ("list", _grounds.Of(@case, fit.Fits, fully)));

    private string Against(Case @case, PatternFit fit, Speech speech, bool fully) =>
        fit.Against.IsEmpty ? words.Phrases["explain.against-none"] : Fill(speech, "explain.against", ("list", _grounds.Of(@case, fit.Against, fully)));

    /// <summary>The earliest of what the patterns and the level say; someone who is seen today needs no date.</summary>
    private string Again(Assessment assessment, List<PatternFit> possible, Speech speech)
    {
        if (assessment.Level >= Level.Today)
        {
            return "";
        }

        var days = possible.Select(p => p.Pattern.LookAgain).Append(knowledge.Pack.Outcomes[assessment.Level].Within).Min().TotalDays;
        return Fill(speech, "explain.again", ("days", days.ToString("0", CultureInfo.InvariantCulture)));
    }

    private string Lines(string heading, IEnumerable<string> lines) =>
        string.Concat(lines.Select(l => $"\n- {l}")) is { Length: > 0 } text ? words.Phrases[heading] + text : "";

    private string Fill(Speech speech, string key, params (string Name, string Value)[] values) => speech.Fill(words.Phrases[key], values);
}
