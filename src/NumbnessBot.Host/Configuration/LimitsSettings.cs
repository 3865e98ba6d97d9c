namespace NumbnessBot.Host.Configuration;

/// <summary>How much may come in at once. Words that may tell of an emergency are read whatever else comes, and a refusal says what to do in one.</summary>
public sealed class LimitsSettings
{
    /// <summary>How many messages one conversation of a channel may send in a minute.</summary>
    public int MessagesPerMinute { get; set; } = 120;

    /// <summary>How many pages and files one address may ask for in a minute; people of one house share an address. This machine itself is not counted.</summary>
    public int RequestsPerMinute { get; set; } = 3000;

    /// <summary>How many requests are worked on at once; as many again wait their turn.</summary>
    public int MostAtOnce { get; set; } = 10_000;

    /// <summary>What is wrong, one sentence with its remedy for each fault.</summary>
    public IEnumerable<string> Faults() =>
        new[] { (nameof(MessagesPerMinute), MessagesPerMinute), (nameof(RequestsPerMinute), RequestsPerMinute), (nameof(MostAtOnce), MostAtOnce) }
            .Where(limit => limit.Item2 < 1)
            .Select(limit => $"Limits:{limit.Item1} is {limit.Item2}; use a whole number above 0.");
}
