using NumbnessBot.Triage;

namespace NumbnessBot.Conversation.Talking;

/// <summary>What the rules and the plan say of a case, worked out once while the case stays the same: a turn asks for it many times.</summary>
public sealed class Reckoning(Knowledge knowledge)
{
    private Case? _assessed;
    private Assessment? _assessment;
    private Case? _planned;
    private PlannedQuestion? _next;
    private Case? _confirmed;
    private Question? _confirmation;

    /// <inheritdoc cref="Assessor.Assess(Case)"/>
    public Assessment Assess(Case @case)
    {
        if (!ReferenceEquals(_assessed, @case) || _assessment is null)
        {
            (_assessed, _assessment) = (@case, knowledge.Assessor.Assess(@case));
        }

        return _assessment;
    }

    /// <inheritdoc cref="Planner.Next"/>
    public PlannedQuestion? Next(Case @case)
    {
        if (!ReferenceEquals(_planned, @case))
        {
            (_planned, _next) = (@case, knowledge.Planner.Next(@case));
        }

        return _next;
    }

    /// <inheritdoc cref="Planner.Ask(QuestionId, Case)"/>
    public PlannedQuestion? Ask(QuestionId id, Case @case) => knowledge.Planner.Ask(id, @case, Next(@case));

    /// <inheritdoc cref="Planner.Confirmation"/>
    public Question? Confirmation(Case @case)
    {
        if (!ReferenceEquals(_confirmed, @case))
        {
            (_confirmed, _confirmation) = (@case, knowledge.Planner.Confirmation(@case));
        }

        return _confirmation;
    }
}
