using BotBuilder.Contract.Tests.Recorded;

namespace BotBuilder.Contract.Tests.Http;

/// <summary>A theory about the stand-in itself, which the real packages cannot be asked for.</summary>
public sealed class StandInTheoryAttribute : TheoryAttribute
{
    public StandInTheoryAttribute()
    {
        if (!Source.IsStandIn)
            Skip = "Built with the real packages.";
    }
}
