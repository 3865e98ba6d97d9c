using System.Collections.Immutable;

namespace NumbnessBot.Triage;

/// <summary>
/// What to ask next, computed from the case alone. Known things are not asked again; what neither a rule nor the doctor's page can use
/// any more is skipped; what is due because of an earlier answer comes first.
/// </summary>
public sealed class Planner
{
    private readonly Vocabulary _vocabulary;
    private readonly Interview _interview;
    private readonly Assessor _assessor;
    private readonly bool[] _page;
    private readonly ConditionGraph _conditions;
    private readonly PlanLine[] _lines;
    private readonly Question[] _confirming;

    // A thread keeps its arrays for the next case.
    [ThreadStatic]
    private static (byte[] Conditions, bool[] Unasked)? kept;

    public Planner(Vocabulary vocabulary, Interview interview, Assessor assessor)
    {
        (_vocabulary, _interview, _assessor) = (vocabulary, interview, assessor);
        _page = [.. vocabulary.Ids.Select(id => vocabulary.Finding(id) is { Page: true } || vocabulary.Attribute(id) is { Page: true })];
        Question[] planned = [.. interview.Questions.Where(q => !q.OnDemand)];
        _conditions = new ConditionGraph(vocabulary, planned.Select(q => q.When).OfType<Condition>());
        var conditions = 0;
        _lines = [.. planned.Select(q => new PlanLine(q, q.When is null ? -1 : _conditions.Roots[conditions++], vocabulary))];
        _confirming = [.. planned.Where(q => q.Confirms)];
    }

    /// <summary>The next question, or null when nothing is left to ask.</summary>
    public PlannedQuestion? Next(Case @case) => Next(@case, _assessor.Weigh(@case));

    /// <inheritdoc cref="Next(Case)"/>
    /// <param name="case">The case.</param>
    /// <param name="weighing">What <see cref="Assessor.Weigh"/> says of it.</param>
    public PlannedQuestion? Next(Case @case, Weighing weighing)
    {
        var (conditions, unasked) = kept is { } room && room.Conditions.Length == _conditions.Nodes && room.Unasked.Length == _conditions.Slots
            ? room : (new byte[_conditions.Nodes], new bool[_conditions.Slots]);
        kept = (conditions, unasked);
        _conditions.Weigh(weighing.Facts, conditions);
        MarkUnasked(@case, unasked);
        var plan = new Plan(@case, weighing.Facts, conditions, _assessor.Useful(weighing), unasked);
        var (first, whole, likely) = ((Question?)null, (PlannedQuestion?)null, 0);
        foreach (var question in @case.OneOf.IsEmpty && @case.ToCheck.IsEmpty && !MayConfirm(@case) ? [] : Due(plan, weighing))
        {
            // Most conditions that are still open come to nothing: they would make the way look longer than it is.
            likely += first is not null && (question.When is null || question.When.Evaluate(plan.Facts) == Truth.True) ? 1 : 0;
            first ??= question;
        }

        foreach (var line in _lines)
        {
            if (IsDue(line, plan))
            {
                if (first is not null)
                {
                    likely += line.When < 0 || plan.Of(line.When) == Truth.True ? 1 : 0;
                    continue;
                }

                first = AsDue(line, plan);
                whole = ReferenceEquals(first, line.Question) ? line.Whole : null;
            }
        }

        var done = Done(@case);
        return first is null ? null
            : whole is null ? new PlannedQuestion(first, done + 1, done + 1 + likely)
            : new PlannedQuestion(first, done + 1, done + 1 + likely) { Asks = whole.Asks, Shown = whole.Shown };
    }

    /// <summary>A question as it would be asked now, also out of turn.</summary>
    public PlannedQuestion? Ask(QuestionId id, Case @case) => Ask(id, @case, Next(@case));

    /// <summary>A question as it would be asked now, also out of turn.</summary>
    /// <param name="id">Which question.</param>
    /// <param name="case">The case as it is.</param>
    /// <param name="next">What <see cref="Next(Case)"/> says of the case.</param>
    public PlannedQuestion? Ask(QuestionId id, Case @case, PlannedQuestion? next)
    {
        if (_interview.Question(id) is not { } question)
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
    public Question? Confirmation(Case @case) => Confirmation(@case, _assessor.Weigh(@case));

    /// <inheritdoc cref="Confirmation(Case)"/>
    /// <param name="case">The case.</param>
    /// <param name="weighing">What <see cref="Assessor.Weigh"/> says of it.</param>
    public Question? Confirmation(Case @case, Weighing weighing) => MayConfirm(@case) ? Confirmations(@case, weighing).FirstOrDefault() : null;

    /// <summary>The concrete question about a sign that the person takes back after its emergency was announced; null when none is taken back.</summary>
    public Question? Withdrawal(Case @case) => @case.Withdrawing is { } finding ? _interview.Check(finding) : null;

    /// <summary>Whether there is a concrete question by which this sign can be taken back after its emergency was announced.</summary>
    public bool MayBeWithdrawn(FindingId finding) => _interview.Check(finding) is not null;

    /// <summary>
    /// The case of somebody who comes back after a while: signs of an emergency may have come since, so what was answered with anything but
    /// "yes" in the screen is asked again. What was said to be so stays.
    /// </summary>
    /// <param name="case">The case as it was left.</param>
    /// <param name="since">Answers given at or after this time still hold.</param>
    public Case Refresh(Case @case, DateTimeOffset since)
    {
        var screen = @case.Answered.Select(_interview.Question).OfType<Question>()
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
            done += _interview.Question(question) is { OnDemand: false } ? 1 : 0;
        }

        return done;
    }

    private IEnumerable<Question> Due(Plan plan, Weighing weighing)
    {
        var @case = plan.Case;
        foreach (var question in Confirmations(@case, weighing))
        {
            yield return question;
        }

        foreach (var choice in @case.OneOf)
        {
            // Which of them it is matters only while one that is not known yet could change something.
            var open = choice.Findings.Where(f => IsOpen(_vocabulary.SlotOf(f), plan)).ToList();
            if (open.Count > 0 && _interview.FollowUp(choice.Question, choice.Option) is { } question && IsOpen(question, @case))
            {
                yield return question with { Options = [.. question.Options.Where(o => open.Contains(o.Findings[0]))] };
            }
        }

        foreach (var finding in @case.ToCheck)
        {
            if (_interview.Check(finding) is { } question && IsOpen(question, @case))
            {
                yield return question;
            }
        }
    }

    private IEnumerable<Question> Confirmations(Case @case, Weighing weighing)
    {
        foreach (var question in _confirming)
        {
            if (question.Finding is not { } finding || !IsToldOnly(finding, @case) || !IsOpen(question, @case))
            {
                continue;
            }

            var confirmed = @case.Answer(finding, FindingState.Present, "", default);
            if (weighing.Assessment.Level != _assessor.Assess(confirmed).Level)
            {
                yield return question;
            }
        }
    }

    /// <summary>Something was said that is to be confirmed, if it makes a difference.</summary>
    private bool MayConfirm(Case @case)
    {
        foreach (var question in _confirming)
        {
            if (question.Finding is { } finding && IsToldOnly(finding, @case))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsToldOnly(FindingId finding, Case @case) => @case.Findings.GetValueOrDefault(finding) is { State: FindingState.Present, Asked: false };

    private bool IsDue(PlanLine line, Plan plan)
    {
        var question = line.Question;
        if (question.Confirms || !MayBeAsked(line, plan))
        {
            return false;
        }

        var due = question.Attribute is { } attribute
            ? question.Always ? line.When >= 0 && plan.Of(line.When) == Truth.True : IsUseful(line.Slots[0][0], plan) && plan.Case.ValueOf(attribute) is null
            : question.Finding is { } finding ? IsOpen(line.Slots[0][0], plan)
            : HasOpen(line, plan);
        return due && IsOpen(question, plan.Case);
    }

    /// <summary>The question with the choices that still matter.</summary>
    private Question AsDue(PlanLine line, Plan plan)
    {
        var question = line.Question;
        if (question.Attribute is not null || question.Finding is not null)
        {
            return question;
        }

        var open = 0;
        foreach (var option in line.Slots)
        {
            open += HasOpen(option, plan) ? 1 : 0;
        }

        if (open == question.Options.Length)
        {
            return question;
        }

        var options = ImmutableArray.CreateBuilder<Option>(open);
        for (var i = 0; i < question.Options.Length; i++)
        {
            if (HasOpen(line.Slots[i], plan))
            {
                options.Add(question.Options[i]);
            }
        }

        return question with { Options = options.MoveToImmutable() };
    }

    private bool HasOpen(PlanLine line, Plan plan)
    {
        foreach (var option in line.Slots)
        {
            if (HasOpen(option, plan))
            {
                return true;
            }
        }

        return false;
    }

    private bool HasOpen(int[] slots, Plan plan)
    {
        foreach (var slot in slots)
        {
            if (IsOpen(slot, plan))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Its condition holds or may still turn out to; what was answered "not sure" is not presupposed in a further question.</summary>
    private bool MayBeAsked(PlanLine line, Plan plan) => line.When < 0 || plan.Of(line.When) switch
    {
        Truth.False => false,
        Truth.Unknown => _conditions.DependsOn(line.When, plan.Conditions, plan.Unasked),
        _ => true,
    };

    private static bool IsOpen(Question question, Case @case) => !@case.Answered.Contains(question.Id);

    /// <summary>Not known, not asked, and of use.</summary>
    private bool IsOpen(int slot, Plan plan) =>
        plan.Facts.Of(slot) == Truth.Unknown && plan.Unasked[slot] && IsUseful(slot, plan);

    /// <summary>Marks what was not asked yet, and every attribute.</summary>
    private void MarkUnasked(Case @case, bool[] unasked)
    {
        Array.Fill(unasked, true);
        foreach (var (id, known) in @case.Findings)
        {
            if (known.Asked && _conditions.SlotOf(id) is var slot and >= 0 && _vocabulary.Attribute(id) is null)
            {
                unasked[slot] = false;
            }
        }
    }

    /// <summary>A rule above the level that is reached, or the page for the doctor, can still use it.</summary>
    private bool IsUseful(int slot, Plan plan) => _page[slot] || plan.Useful[slot];
}
