namespace NumbnessBot.Host.Configuration;

/// <summary>Finds what is wrong with the settings, one sentence with its remedy for each fault.</summary>
public static class SettingsCheck
{
    private const int MostDays = 36500;
    private const int MostLinkHours = 720;
    private const int ShortestKey = 16;
    private static readonly string[] providers = ["Sqlite", "PostgreSql", "Memory"];

    /// <summary>Faults with which the host cannot start.</summary>
    /// <exception cref="SettingsException">A value is of the wrong kind.</exception>
    public static IEnumerable<string> Errors(IConfiguration configuration, bool isDevelopment)
    {
        var settings = Settings.From(configuration);
        var storage = settings.Storage;
        if (!providers.Contains(storage.Provider, StringComparer.OrdinalIgnoreCase))
        {
            yield return $"Storage:Provider is '{storage.Provider}'; use one of {string.Join(", ", providers)}.";
        }

        if (storage.Provider.Equals("PostgreSql", StringComparison.OrdinalIgnoreCase) && string.IsNullOrWhiteSpace(storage.ConnectionString))
        {
            yield return "Storage:ConnectionString is empty; PostgreSql needs one, such as Host=db.example;Database=numbnessbot;Username=numbnessbot;Password=….";
        }

        if (storage.RetentionDays is < 1 or > MostDays)
        {
            yield return $"Storage:RetentionDays is {storage.RetentionDays}; use a whole number of days, 1 to {MostDays}.";
        }

        if (settings.Operators.Key is { Length: > 0 and < ShortestKey })
        {
            yield return $"Operators:Key is shorter than {ShortestKey} characters; use a longer one, or none for no page of counts.";
        }

        if (settings.Summary.LinkHours is < 1 or > MostLinkHours)
        {
            yield return $"Summary:LinkHours is {settings.Summary.LinkHours}; use a whole number of hours, 1 to {MostLinkHours}.";
        }

        if (!string.IsNullOrWhiteSpace(settings.PublicUrl) && !IsPublic(settings.PublicUrl))
        {
            yield return $"PublicUrl is '{settings.PublicUrl}'; use an https address without a query, such as https://bot.clinic.example, or http for this machine alone.";
        }

        foreach (var sentence in ClinicCheck.Errors(settings.Clinic))
        {
            yield return sentence;
        }

        foreach (var sentence in settings.DirectLine.Faults().Concat(settings.Limits.Faults()))
        {
            yield return sentence;
        }

        if (IdentityCheck.Error(configuration, isDevelopment) is { } fault)
        {
            yield return fault;
        }

        foreach (var sentence in ChannelCheck.Errors(configuration).Concat(Unknown(configuration)))
        {
            yield return sentence;
        }
    }

    private static bool IsPublic(string url) => Uri.TryCreate(url, UriKind.Absolute, out var address)
        && (address.Scheme == Uri.UriSchemeHttps || (address.Scheme == Uri.UriSchemeHttp && address.IsLoopback))
        && address.Query.Length == 0 && address.Fragment.Length == 0 && address.UserInfo.Length == 0;

    /// <summary>Keys in our sections that nothing reads: most are misspelt, and what was meant would not hold.</summary>
    private static IEnumerable<string> Unknown(IConfiguration configuration)
    {
        foreach (var (section, type) in Settings.Sections)
        {
            var known = type.GetProperties().Select(p => p.Name).ToArray();
            foreach (var child in configuration.GetSection(section).GetChildren())
            {
                if (!known.Contains(child.Key, StringComparer.OrdinalIgnoreCase))
                {
                    yield return $"{section}:{child.Key} is not a setting; {section} knows {string.Join(", ", known)}; correct or remove it.";
                }
            }
        }
    }
}
