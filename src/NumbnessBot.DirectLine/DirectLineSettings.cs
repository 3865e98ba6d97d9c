namespace NumbnessBot.DirectLine;

/// <summary>How pages reach the bot through Direct Line in this process.</summary>
public sealed class DirectLineSettings
{
    /// <summary>Other sites whose pages may chat, such as <c>https://clinic.example</c>, as a list or as one text with commas; our own pages always may.</summary>
    public string[] AllowedOrigins { get; set; } = [];

    /// <summary>How long a token is good, in minutes, 1 to 1440; clients renew it every 15 minutes.</summary>
    public int TokenMinutes { get; set; } = 30;

    /// <summary>
    /// For how many hours a token that is over can still be exchanged for a new one, 0 to 720, so that a talk goes on after a laptop slept; it is
    /// good for nothing else meanwhile.
    /// </summary>
    public int RenewalHours { get; set; } = 24;

    /// <summary>How many tokens and conversations one address may ask for in a minute; people of one house share an address.</summary>
    public int StartsPerMinute { get; set; } = 300;

    /// <summary>How many messages one conversation may send in a minute.</summary>
    public int MessagesPerMinute { get; set; } = 120;

    /// <summary>How many messages of one conversation may wait for the bot.</summary>
    public int MostWaitingPerConversation { get; set; } = 20;

    /// <summary>How many messages of all conversations may wait for the bot.</summary>
    public int MostWaiting { get; set; } = 5000;

    /// <summary>How many sockets may be open; clients beyond that ask by polling.</summary>
    public int MostSockets { get; set; } = 20_000;

    /// <summary>Largest upload in bytes. It is read to its end and thrown away, since the bot looks at no files.</summary>
    public int LargestUpload { get; set; } = 16 * 1024 * 1024;

    /// <summary>What is wrong, one sentence with its remedy for each fault.</summary>
    public IEnumerable<string> Faults()
    {
        foreach (var origin in AllowedOrigins)
        {
            if (Origins.Fault(origin) is { } fault)
            {
                yield return $"DirectLine:AllowedOrigins holds '{origin}', {fault}";
            }
        }

        if (TokenMinutes is < 1 or > 1440)
        {
            yield return $"DirectLine:TokenMinutes is {TokenMinutes}; use a whole number of minutes, 1 to 1440.";
        }

        if (RenewalHours is < 0 or > 720)
        {
            yield return $"DirectLine:RenewalHours is {RenewalHours}; use a whole number of hours, 0 to 720.";
        }

        foreach (var (name, value) in new[]
        {
            (nameof(StartsPerMinute), StartsPerMinute), (nameof(MessagesPerMinute), MessagesPerMinute), (nameof(MostWaitingPerConversation), MostWaitingPerConversation),
            (nameof(MostWaiting), MostWaiting), (nameof(LargestUpload), LargestUpload), (nameof(MostSockets), MostSockets),
        })
        {
            if (value < 1)
            {
                yield return $"DirectLine:{name} is {value}; use a whole number above 0.";
            }
        }
    }
}
