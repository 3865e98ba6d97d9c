namespace Microsoft.Bot.Builder;

/// <summary>That there is a transcript of a conversation, and since when.</summary>
public class TranscriptInfo
{
    public string ChannelId { get; set; }

    public string Id { get; set; }

    public DateTimeOffset Created { get; set; }
}
