using System.Collections.Immutable;

namespace NumbnessBot.Triage;

/// <summary>
/// What to ask next, computed from the case alone. Known things are not asked again; what neither a rule nor the doctor's page can use
/// any more is skipped; what is due because of an earlier answer comes first.
/// </summary>
public sealed class Planner(Vocabulary vocabulary, Interview interview, Assessor assessor)
{
    private readonly bool[] _page = [.. vocabulary.Ids.Select(id => vocabulary.Finding(id) is { Page: true } || vocabulary.Attribute(id) is { Page: true })];

    /// <summary>The next question, or null when nothing is left to ask.</summary>
    public PlannedQuestion? Next(Case @case)
    {
        var facts = new CaseFacts(@case, vocabulary);
        var useful = Useful(@case, facts);
        var (first, likely) = ((Question?)null, 0);
        foreach (var question in Due(@case, facts, useful).Concat(Planned(@case, facts, useful)))
        {
            // Most conditions that are still open come to nothing: they would make the way look longer than it is.
            likely += first is not null && (question.When is null || question.When.Evaluate(facts) == Truth.True) ? 1 : 0;
            first ??= question;
        }

        var done = Done(@case);
        return first is null ? null : new PlannedQuestion(first, done + 1, done + 1 + likely);
    }

    /// <summary>A question as it would be asked now, also out of turn.</summary>
    public PlannedQuestion? Ask(QuestionId id, Case @case) => Ask(id, @case, Next(@case));

    /// <summary>A question as it would be asked now, also out of turn.</summary>
    /// <param name="id">Which question.</param>
    /// <param name="case">The case as it is.</param>
    /// <param name="next">What <see cref="Next"/> says of the case.</param>
    public PlannedQuestion? Ask(QuestionId id, Case @case, PlannedQuestion? next)
    {
        if (interview.Question(id) is not { } question)
        {
            return null;
        }

        if (next?.Question.Id == id)
        {
            return next;
        }

        var done = Done(@case);
        return new PlannedQuestion(question, done + 1, Math.Max(done + 1, next?.Of ?? 0));
    }

    /// <summary>
    /// A confirmation that would turn the present emergency into less: the person's own words call an old trouble old. It is asked before
    /// the emergency is announced; null when nothing of the kind is due.
    /// </summary>
    public Question? Confirmation(Case @case) => Confirmations(@case).FirstOrDefault();

    /// <summary>The concrete question about a sign that the person takes back after its emergency was announced; null when none is taken back.</summary>
    public Question? Withdrawal(Case @case) => @case.Withdrawing is { } finding ? interview.Check(finding) : null;

    /// <summary>Whether there is a concrete question by which this sign can be taken back after its emergency was announced.</summary>
    public bool MayBeWithdrawn(FindingId finding) => interview.Check(finding) is not null;

    /// <summary>
    /// The case of somebody who comes back after a while: signs of an emergency may have come since, so what was answered with anything but
    /// "yes" in the screen is asked again. What was said to be so stays.
    /// </summary>
    /// <param name="case">The case as it was left.</param>
    /// <param name="since">Answers given at or after this time still hold.</param>
    public Case Refresh(Case @case, DateTimeOffset since)
    {
        var screen = @case.Answered.Select(interview.Question).OfType<Question>()
            .Where(q => q is { OnDemand: false, Attribute: null } && q.Id.Stage == Interview.ScreenStage).ToList();
        var stale = screen.SelectMany(q => q.Asks)
            .Where(f => @case.Findings.GetValueOrDefault(f) is { Asked: true, State: not FindingState.Present } known && known.At < since).ToHashSet();
        return @case with
        {
            Answered = @case.Answered.RemoveAll(q => screen.Any(s => s.Id == q && s.Asks.Any(stale.Contains))),
            Findings = @case.Findings.RemoveRange(stale),
            ToCheck = @case.ToCheck.RemoveAll(stale.Contains),
            Reviewed = false,
        };
    }

    private int Done(Case @case)
    {
        var done = 0;
        foreach (var question in @case.Answered)
        {
            done += interview.Question(question) is { OnDemand: false } ? 1 : 0;
        }

        return done;
    }

    private IEnumerable<Question> Due(Case @case, CaseFacts facts, bool[] useful)
    {
        foreach (var question in Confirmations(@case))
        {
            yield return question;
        }

        foreach (var choice in @case.OneOf)
        {
            // Which of them it is matters only while one that is not known yet could change something.
            var open = choice.Findings.Where(f => IsOpen(f, @case, facts) && useful[vocabulary.SlotOf(f)]).ToList();
            if (open.Count > 0 && interview.FollowUp(choice.Question, choice.Option) is { } question && IsOpen(question, @case))
            {
                yield return question with { Options = [.. question.Options.Where(o => open.Contains(o.Findings[0]))] };
            }
        }

        foreach (var finding in @case.ToCheck)
        {
            if (interview.Check(finding) is { } question && IsOpen(question, @case))
            {
                yield return question;
            }
        }
    }

    private IEnumerable<Question> Confirmations(Case @case)
    {
        foreach (var question in interview.Questions.Where(q => q.Confirms && IsOpen(q, @case)))
        {
            if (question.Finding is not { } finding || @case.Findings.GetValueOrDefault(finding) is not { State: FindingState.Present, Asked: false })
            {
                continue;
            }

            var confirmed = @case.Answer(finding, FindingState.Present, "", default);
            if (assessor.Assess(@case).Level != assessor.Assess(confirmed).Level)
            {
                yield return question;
            }
        }
    }

    private IEnumerable<Question> Planned(Case @case, CaseFacts facts, bool[] useful)
    {
        foreach (var question in interview.Questions)
        {
            if (question.Confirms || question.OnDemand || !IsOpen(question, @case) || !MayBeAsked(question, @case, facts))
            {
                continue;
            }

            if (question.Attribute is { } attribute)
            {
                if (question.Always ? question.When?.Evaluate(facts) == Truth.True : @case.ValueOf(attribute) is null && useful[vocabulary.SlotOf(attribute)])
                {
                    yield return question;
                }
            }
            else if (question.Finding is { } finding)
            {
                if (IsOpen(finding, @case, facts) && useful[vocabulary.SlotOf(finding)])
                {
                    yield return question;
                }
            }
            else
            {
                var options = question.Options.Where(o => o.Findings.Any(f => IsOpen(f, @case, facts) && useful[vocabulary.SlotOf(f)])).ToImmutableArray();
                if (options.Length > 0)
                {
                    yield return question with { Options = options };
                }
            }
        }
    }

    /// <summary>Its condition holds or may still turn out to; what was answered "not sure" is not presupposed in a further question.</summary>
    private bool MayBeAsked(Question question, Case @case, CaseFacts facts) => question.When?.Evaluate(facts) switch
    {
        Truth.False => false,
        Truth.Unknown => question.When.Undecided(facts).Any(f => vocabulary.Attribute(f) is not null || @case.Findings.GetValueOrDefault(f) is not { Asked: true }),
        _ => true,
    };

    private static bool IsOpen(Question question, Case @case) => !@case.Answered.Contains(question.Id);

    private static bool IsOpen(FindingId finding, Case @case, CaseFacts facts) =>
        facts.Of(finding) == Truth.Unknown && @case.Findings.GetValueOrDefault(finding) is not { Asked: true };

    /// <summary>What a rule above the level that is reached, or the page for the doctor, can still use; by the slots of the vocabulary.</summary>
    private bool[] Useful(Case @case, CaseFacts facts)
    {
        Level? reached = null;
        foreach (var held in assessor.Assess(@case).Held)
        {
            if (held.Rule.Id != Assessor.UnknownId && held.Rule.Id != Assessor.DefaultId && (reached is null || held.Level > reached))
            {
                reached = held.Level;
            }
        }

        var undecided = new List<FindingId>();
        foreach (var step in assessor.Rules.Steps)
        {
            if (reached is null || step.Level > reached)
            {
                step.When.Evaluate(facts, undecided);
            }
        }

        bool[] useful = [.. _page];
        foreach (var id in undecided)
        {
            if (vocabulary.SlotOf(id) is var slot and >= 0)
            {
                useful[slot] = true;
            }
        }

        return useful;
    }
}
