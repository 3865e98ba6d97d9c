namespace NumbnessBot.Triage;

/// <summary>Whether the person agreed that the conversation is kept.</summary>
public enum Consent
{
    NotAsked,
    Given,
    Declined,
}
