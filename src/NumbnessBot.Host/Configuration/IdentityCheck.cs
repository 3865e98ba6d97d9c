namespace NumbnessBot.Host.Configuration;

/// <summary>Looks whether the bot can know who calls it, and prove who it is.</summary>
internal static class IdentityCheck
{
    private static readonly Dictionary<string, string[]> needs = new(StringComparer.OrdinalIgnoreCase)
    {
        ["SingleTenant"] = ["MicrosoftAppId", "MicrosoftAppTenantId", "MicrosoftAppPassword"],
        ["UserAssignedMSI"] = ["MicrosoftAppId", "MicrosoftAppTenantId"],
        ["MultiTenant"] = ["MicrosoftAppId", "MicrosoftAppPassword"],
    };

    /// <summary>What is wrong, as a sentence with its remedy; null when nothing is. Without an app id nobody is verified, which Development alone allows.</summary>
    public static string? Error(IConfiguration configuration, bool isDevelopment)
    {
        var type = configuration["MicrosoftAppType"]?.Trim() is { Length: > 0 } given ? given : null;
        if (type is not null && !needs.ContainsKey(type))
        {
            return $"MicrosoftAppType is '{type}'; use one of {string.Join(", ", needs.Keys)}.";
        }

        if (string.IsNullOrWhiteSpace(configuration["MicrosoftAppId"]) && (type is null || type.Equals("MultiTenant", StringComparison.OrdinalIgnoreCase)))
        {
            return isDevelopment
                ? null
                : "MicrosoftAppId is not set, so nobody who calls /api/messages could be verified. Set MicrosoftAppType, MicrosoftAppId, MicrosoftAppTenantId and, "
                    + "for SingleTenant, MicrosoftAppPassword; or run with ASPNETCORE_ENVIRONMENT=Development on your own machine.";
        }

        var missing = needs[type ?? "MultiTenant"].Where(key => string.IsNullOrWhiteSpace(configuration[key])).ToArray();
        return missing.Length == 0 ? null : $"MicrosoftAppType {type ?? "MultiTenant (the default)"} also needs {string.Join(" and ", missing)}.";
    }
}
