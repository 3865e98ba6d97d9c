namespace NumbnessBot.Host.Configuration;

/// <summary>For those who operate the bot.</summary>
public sealed class OperatorsSettings
{
    /// <summary>The password of the page of counts at <c>/operators</c>, 16 characters or more; without one there is no such page.</summary>
    public string? Key { get; set; }
}
