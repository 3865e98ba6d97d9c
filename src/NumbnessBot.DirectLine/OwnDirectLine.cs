using Microsoft.Bot.Builder;
using NumbnessBot.DirectLine.Talking;

namespace NumbnessBot.DirectLine;

/// <summary>Tells turns that came through Direct Line in this process from those of Azure's.</summary>
public static class OwnDirectLine
{
    /// <summary>Scheme, host, port and base path by which the client reaches this host; null for a turn that came another way.</summary>
    public static string? AddressOf(ITurnContext turnContext) =>
        turnContext.Adapter is DirectLineAdapter && turnContext.Activity.ServiceUrl is { } service && service.EndsWith(Serving.Addresses.Base, StringComparison.Ordinal)
            ? service[..^Serving.Addresses.Base.Length]
            : null;
}
