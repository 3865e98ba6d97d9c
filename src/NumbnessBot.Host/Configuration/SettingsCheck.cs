namespace NumbnessBot.Host.Configuration;

/// <summary>Finds what is wrong with the settings, one sentence with its remedy for each fault.</summary>
public static class SettingsCheck
{
    private static readonly string[] providers = ["Sqlite", "Memory"];

    /// <summary>Faults with which the host cannot start.</summary>
    public static IEnumerable<string> Errors(Settings settings)
    {
        if (!providers.Contains(settings.Storage.Provider, StringComparer.OrdinalIgnoreCase))
        {
            yield return $"Storage:Provider is '{settings.Storage.Provider}'; use one of {string.Join(", ", providers)}.";
        }

        if (settings.Storage.RetentionDays < 1)
        {
            yield return $"Storage:RetentionDays is {settings.Storage.RetentionDays}; use a whole number of days, 1 or more.";
        }
    }

    /// <summary>Keys in our sections that nothing reads.</summary>
    public static IEnumerable<string> Unknown(IConfiguration configuration)
    {
        foreach (var (section, type) in Settings.Sections)
        {
            var known = type.GetProperties().Select(p => p.Name).ToArray();
            foreach (var child in configuration.GetSection(section).GetChildren())
            {
                if (!known.Contains(child.Key, StringComparer.OrdinalIgnoreCase))
                {
                    yield return $"{section}:{child.Key} is not a setting; {section} knows {string.Join(", ", known)}.";
                }
            }
        }
    }
}
