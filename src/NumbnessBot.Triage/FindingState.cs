namespace NumbnessBot.Triage;

/// <summary>What is known about one finding of the person the conversation is about.</summary>
public enum FindingState
{
    /// <summary>Not said, not asked, or skipped. Never counts as absent.</summary>
    Unknown,
    Present,
    Absent,

    /// <summary>The person does not know, or brought it up hedged.</summary>
    Uncertain,

    /// <summary>Was so once and is over.</summary>
    Past,

    /// <summary>Feared, asked about, quoted or supposed; not said to be so.</summary>
    Hypothetical,

    /// <summary>True of somebody whom the conversation is not about.</summary>
    Other,
}
