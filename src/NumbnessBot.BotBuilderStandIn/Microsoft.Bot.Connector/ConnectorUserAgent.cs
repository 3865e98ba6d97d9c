using System.Reflection;
using System.Runtime.InteropServices;

namespace Microsoft.Bot.Connector;

/// <summary>How the bot names itself to a channel. Computed once: it does not change while the process lives.</summary>
internal static class ConnectorUserAgent
{
    public static string Architecture { get; } = RuntimeInformation.ProcessArchitecture.ToString();

    public static string Framework { get; } = RuntimeInformation.FrameworkDescription;

    public static string OperatingSystem { get; } = RuntimeInformation.OSDescription;

    public static string Value { get; } =
        $"Microsoft-BotFramework/3.1 (NumbnessBot.BotBuilderStandIn/{OwnVersion}; {Framework}; {Architecture})";

    private static string OwnVersion => VersionOf(typeof(ConnectorUserAgent).Assembly);

    public static string VersionOf(Assembly assembly) => assembly.GetName().Version?.ToString(3) ?? "0.0.0";
}
