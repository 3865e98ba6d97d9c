namespace NumbnessBot.Triage;

/// <summary>What was learnt of one attribute: its value (several joined by commas), or empty when the person does not know.</summary>
public sealed record KnownValue(string Value, string Words, DateTimeOffset At, bool Asked)
{
    public DateTimeOffset At { get; init => field = StoredTime.Of(value); } = StoredTime.Of(At);
}
