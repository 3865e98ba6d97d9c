namespace NumbnessBot.Storage;

/// <summary>For how many turns the replies to an activity are kept, in case a channel sends it again.</summary>
public static class RepeatWindow
{
    /// <summary>The replies of so many turns are always there.</summary>
    public const int Turns = 32;

    /// <summary>Old ones are deleted some at a time, so that most turns need not look for them.</summary>
    private const int Every = 16;

    public static bool IsTimeToPrune(long version) => version % Every == 0;

    /// <summary>The last turn whose replies may go.</summary>
    public static long Over(long version) => version - Turns;
}
