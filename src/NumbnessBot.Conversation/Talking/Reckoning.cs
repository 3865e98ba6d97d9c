using NumbnessBot.Triage;

namespace NumbnessBot.Conversation.Talking;

/// <summary>What the rules and the plan say of a case, worked out once while the case stays the same: a turn asks for it many times.</summary>
public sealed class Reckoning(Knowledge knowledge)
{
    private Case? _case;
    private Weighing? _weighing;
    private bool _isPlanned;
    private PlannedQuestion? _next;
    private bool _isConfirmed;
    private Question? _confirmation;

    /// <inheritdoc cref="Assessor.Assess(Case)"/>
    public Assessment Assess(Case @case) => Weigh(@case).Assessment;

    /// <inheritdoc cref="Planner.Next(Case)"/>
    public PlannedQuestion? Next(Case @case)
    {
        var weighing = Weigh(@case);
        if (!_isPlanned)
        {
            (_isPlanned, _next) = (true, knowledge.Planner.Next(@case, weighing));
        }

        return _next;
    }

    /// <inheritdoc cref="Planner.Ask(QuestionId, Case)"/>
    public PlannedQuestion? Ask(QuestionId id, Case @case) => knowledge.Planner.Ask(id, @case, Next(@case));

    /// <inheritdoc cref="Planner.Confirmation(Case)"/>
    public Question? Confirmation(Case @case)
    {
        var weighing = Weigh(@case);
        if (!_isConfirmed)
        {
            (_isConfirmed, _confirmation) = (true, knowledge.Planner.Confirmation(@case, weighing));
        }

        return _confirmation;
    }

    private Weighing Weigh(Case @case)
    {
        if (_case is null || _weighing is null || !Weighing.IsSame(_case, @case))
        {
            (_weighing, _isPlanned, _isConfirmed) = (knowledge.Assessor.Weigh(@case, _weighing), false, false);
        }

        _case = @case;
        return _weighing;
    }
}
