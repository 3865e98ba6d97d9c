namespace NumbnessBot.Host.Configuration;

/// <summary>The page for the doctor.</summary>
public sealed class SummarySettings
{
    /// <summary>For how many hours a link to the page is good, 1 to 720.</summary>
    public int LinkHours { get; set; } = 48;
}
