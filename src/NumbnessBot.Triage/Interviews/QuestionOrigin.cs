namespace NumbnessBot.Triage;

/// <summary>Where a question comes from.</summary>
public enum QuestionOrigin
{
    /// <summary>It stands in dialogs/interview.</summary>
    Authored,

    /// <summary>It tells the findings of one ticked choice apart.</summary>
    FollowUp,

    /// <summary>It asks once more, concretely, about an emergency finding that was answered "not sure".</summary>
    Check,
}
