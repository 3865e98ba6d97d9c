namespace Microsoft.Bot.Schema;

/// <summary>Names of the events around handing a conversation over.</summary>
public static class HandoffEventNames
{
    public const string InitiateHandoff = "handoff.initiate";
    public const string HandoffStatus = "handoff.status";
}
