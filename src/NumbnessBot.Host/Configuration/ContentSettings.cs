namespace NumbnessBot.Host.Configuration;

/// <summary>Where the conversation as data is read from.</summary>
public sealed class ContentSettings
{
    /// <summary>The dialogs folder; found by itself unless set.</summary>
    public string? Path { get; set; }
}
