using NumbnessBot.Host.Configuration;

namespace NumbnessBot.Host.Tests.Templates;

/// <summary>The names of the settings that the host reads.</summary>
internal static class ReadSettings
{
    /// <summary>Of Bot Framework, and of what the host is built on: they are read elsewhere than in our own sections.</summary>
    private static readonly string[] others =
    [
        "MicrosoftAppType", "MicrosoftAppId", "MicrosoftAppPassword", "MicrosoftAppTenantId", "OTEL_EXPORTER_OTLP_ENDPOINT",
        "ASPNETCORE_ENVIRONMENT", "ASPNETCORE_FORWARDEDHEADERS_ENABLED", "ASPNETCORE_HTTP_PORTS", "DOTNET_EnableDiagnostics", "WEBSITE_RUN_FROM_PACKAGE",
    ];

    /// <summary>Of ours that stand in no section.</summary>
    private static readonly string[] alone = [.. typeof(Settings).GetProperties().Where(property => property.PropertyType == typeof(string)).Select(property => property.Name)];

    /// <param name="name">As in a file (<c>Clinic:Phone</c>) or in an environment (<c>Clinic__Phone</c>).</param>
    public static bool Has(string name)
    {
        var key = Key(name);
        return others.Contains(key) || alone.Contains(key) || Settings.Sections.Any(section => Of(section.Key).Contains(key));
    }

    public static string Key(string name) => name.Replace("__", ":", StringComparison.Ordinal);

    /// <summary>The keys of one of our sections.</summary>
    public static IEnumerable<string> Of(string section) => Settings.Sections[section].GetProperties().Select(property => $"{section}:{property.Name}");
}
