namespace BotBuilder.Contract.Tests.Recorded;

/// <summary>A fact about the stand-in itself, which the real packages cannot be asked for.</summary>
public sealed class StandInFactAttribute : FactAttribute
{
    public StandInFactAttribute()
    {
        if (!Source.IsStandIn)
        {
            Skip = "Built with the real packages.";
        }
    }
}
