namespace NumbnessBot.Triage;

/// <summary>How urgent the advice is, least urgent first; ids and meaning as in the conversation contract.</summary>
public enum Level
{
    /// <summary>What to do at home, and what would change this.</summary>
    SelfCare,

    /// <summary>A clinician by appointment, days to two weeks.</summary>
    Soon,

    /// <summary>A clinician the same day.</summary>
    Today,

    /// <summary>A crisis line or a person to talk to, now; the bot stays in the conversation.</summary>
    Crisis,

    /// <summary>Ambulance or emergency department, now.</summary>
    Emergency,
}
