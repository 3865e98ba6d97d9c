using System.Text;
using NumbnessBot.Content;
using NumbnessBot.Conversation.Payloads;
using NumbnessBot.Conversation.Talking;
using NumbnessBot.Triage;

namespace NumbnessBot.Conversation.Rendering;

/// <summary>Writes advice: how soon and where, why, what to do meanwhile, what would change it.</summary>
public sealed class OutcomeText(Knowledge knowledge, LocaleWords words, Numbers numbers)
{
    private const int MostReasons = 3;
    private const int MostTopics = 6;
    private const int MostOpen = 4;
    private const int ChildUnder = 16;

    public string Of(Case @case, Assessment assessment)
    {
        var speech = QuestionViews.Speech(@case);
        var outcome = words.Outcomes[assessment.IsCrisisAlone ? Level.Crisis : assessment.Level];
        var deciding = Deciding(assessment);

        // That no rule holds is no reason for home care; the advice then stands without one.
        var reasons = assessment is { Level: Level.SelfCare, Held: [{ Rule.Id: var only }] } && only == Assessor.DefaultId ? [] : deciding;
        var parts = new List<string> { Fill(speech, ActOf(assessment)) };
        if (assessment is { Level: Level.Emergency, HasCrisis: true, IsCrisisAlone: false })
        {
            parts.Add(Fill(speech, words.Outcomes[Level.Crisis].Act) + " " + numbers.CrisisLine(speech, @case));
        }
        else if (assessment.IsCrisisAlone)
        {
            parts.Add(numbers.CrisisLine(speech, @case));
            if (@case.Reviewed)
            {
                // The interview went on after the crisis: only what may be an emergency was asked, so the back is for today.
                parts.Add(Fill(speech, speech.Fill(words.Phrases["crisis.back"], ("act", words.Outcomes[Level.Today].Act))));
            }
        }

        Paragraph(parts, "why-heading", reasons.Select(d => Fill(speech, d.Because)).Distinct().Take(MostReasons));
        if (assessment.Level < Level.Crisis && assessment.Held.Any(h => h.Rule.Id == Assessor.UnknownId))
        {
            var description = new CaseDescription(knowledge.Pack, words);
            Paragraph(parts, "open-heading", [string.Join("; ", knowledge.Pack.Rules.MostUrgentFirst(assessment.Open, knowledge.Pack.Vocabulary).Where(IsFinding).Select(description.Name).Take(MostOpen)) + "."]);
        }

        if (new ExplanationText(knowledge, words, numbers).Brief(@case, assessment) is { Length: > 0 } brief)
        {
            parts.Add(brief);
        }

        Lines(parts, "meanwhile-heading", ForChild(@case).Concat(deciding.SelectMany(d => d.Meanwhile)).Concat(outcome.Meanwhile).Distinct().Select(m => Fill(speech, m)));
        Lines(parts, "change-heading", outcome.Change.Select(c => Fill(speech, c)));
        if (assessment.Level <= Level.Today && numbers.AdviceLine(speech) is { } advice)
        {
            parts.Add(advice);
        }

        return string.Join("\n\n", parts);
    }

    /// <summary>A child who writes alone needs a grown-up.</summary>
    private IEnumerable<string> ForChild(Case @case) =>
        @case.ValueOf(Attributes.Who) != Attributes.SomeoneElse
        && int.TryParse(@case.ValueOf(Attributes.Age), System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var age) && age < ChildUnder
            ? [words.Phrases["child.alone"]] : [];

    private bool IsFinding(FindingId id) => knowledge.Pack.Vocabulary.Finding(id) is not null;

    /// <summary>The first sentence alone, for a calm repeat.</summary>
    public string ActOf(Case @case, Assessment assessment)
    {
        return Fill(QuestionViews.Speech(@case), ActOf(assessment));
    }

    /// <summary>The first reason alone, to be said on the phone.</summary>
    public string BecauseOf(Case @case, Assessment assessment) => Fill(
        QuestionViews.Speech(@case),
        Deciding(assessment).Select(d => d.Because).FirstOrDefault() ?? "");

    public OutcomePayload Payload(Case @case, Assessment assessment) => new()
    {
        Level = assessment.Level.Id(),
        Rules = [.. assessment.Held.Where(h => h.Level == assessment.Level || h.Level >= Level.Crisis).Select(h => h.Rule.Id.Value)],
        Findings =
        [
            .. @case.Findings.Where(f => f.Value.State != FindingState.Unknown)
                .Select(f => new FindingPayload { Id = f.Key.Value, State = f.Value.State.Id() }),
        ],
        Topics = [.. Topics(@case, assessment).Select(t => t.Value)],
        Country = numbers.Country,
    };

    /// <summary>Topics that go with the advice: what may lie behind it, then those of its reasons, then those of its level, whose last always stays.</summary>
    public IEnumerable<TopicId> Topics(Case @case, Assessment assessment)
    {
        var ofLevel = knowledge.Pack.Outcomes.GetValueOrDefault(assessment.Level)?.Topics ?? [];
        var last = ofLevel.TakeLast(1).Where(words.Topics.ContainsKey).ToList();
        return knowledge.Explainer.Possible(@case, assessment).Take(ExplanationText.MostPatterns).Select(p => p.Pattern.Topic)
            .Concat(assessment.Held.SelectMany(h => h.Rule.Topics)).Concat(ofLevel)
            .Where(words.Topics.ContainsKey).Distinct().Except(last).Take(MostTopics - last.Count).Concat(last);
    }

    /// <summary>The words of the rules that give the level; the one whose instruction is given comes first, so that its reason does too.</summary>
    private List<RuleWords> Deciding(Assessment assessment) =>
        [.. assessment.Deciding.Select(d => words.Rules.GetValueOrDefault(d.Rule.Id)).OfType<RuleWords>().OrderBy(d => d.Act is null)];

    /// <summary>A rule's own instruction, or that of the level; one for a raised rule goes first where nothing else gives the level.</summary>
    private string ActOf(Assessment assessment) =>
        (assessment.Deciding.All(d => d.Level > d.Rule.Level)
            ? assessment.Deciding.Select(d => words.Rules.GetValueOrDefault(d.Rule.Id)?.ActRaised).FirstOrDefault(a => a is not null) : null)
        ?? Deciding(assessment).Select(d => d.Act).FirstOrDefault(a => a is not null)
        ?? words.Outcomes[assessment.Level].Act;

    private string Fill(Speech speech, string text) => speech.Fill(text, ("emergency", numbers.Emergency));

    private void Paragraph(List<string> parts, string heading, IEnumerable<string> sentences)
    {
        var text = string.Join(" ", sentences);
        if (text.Length > 0)
        {
            parts.Add($"{words.Phrases[heading]} {text}");
        }
    }

    private void Lines(List<string> parts, string heading, IEnumerable<string> lines)
    {
        var text = new StringBuilder();
        foreach (var line in lines)
        {
            text.Append("\n- ").Append(line);
        }

        if (text.Length > 0)
        {
            parts.Add(words.Phrases[heading] + text);
        }
    }
}
