namespace NumbnessBot.Host.Delivering;

/// <summary>How long to wait before a reply is posted again, and when to stop.</summary>
/// <param name="random">So that many replies to a channel that comes back do not come at the same moment.</param>
internal sealed class Patience(Random random)
{
    /// <summary>Later than that a reply would answer what nobody remembers having asked.</summary>
    public static readonly TimeSpan Limit = TimeSpan.FromHours(1);

    private static readonly TimeSpan shortest = TimeSpan.FromMilliseconds(200);
    private static readonly TimeSpan longest = TimeSpan.FromMinutes(1);

    /// <summary>Twice as long each time, give or take half; not before the channel asks for it.</summary>
    /// <param name="tries">How many posts have failed.</param>
    public TimeSpan Pause(int tries, TimeSpan? asked)
    {
        var doubled = shortest * Math.Pow(2, Math.Min(tries - 1, 20));
        var own = (doubled < longest ? doubled : longest) * (0.5 + random.NextDouble());
        return asked > own ? asked.Value + (own < shortest ? own : shortest * random.NextDouble()) : own;
    }
}
