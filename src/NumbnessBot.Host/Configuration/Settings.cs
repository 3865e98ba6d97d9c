using NumbnessBot.Conversation.Talking;
using NumbnessBot.DirectLine;

namespace NumbnessBot.Host.Configuration;

/// <summary>Every setting of ours, with its default. Set them as usual: appsettings.json, environment (<c>Storage__Provider</c>), command line.</summary>
public sealed class Settings
{
    public StorageSettings Storage { get; set; } = new();

    public ContentSettings Content { get; set; } = new();

    public ClinicSettings Clinic { get; set; } = new();

    public ChannelsSettings Channels { get; set; } = new();

    public DirectLineSettings DirectLine { get; set; } = new();

    public OperatorsSettings Operators { get; set; } = new();

    public SummarySettings Summary { get; set; } = new();

    public LimitsSettings Limits { get; set; } = new();

    /// <summary>
    /// By what address people reach this host, such as <c>https://bot.clinic.example</c>; https, unless it is this machine. Links and pictures in messages begin with it. Without one, links are
    /// given in the chat page and over Direct Line alone, where the address is seen, and Teams shows no pictures.
    /// </summary>
    public string? PublicUrl { get; set; }

    /// <summary>The sections that are ours alone: an unknown key in them is a mistake.</summary>
    public static readonly IReadOnlyDictionary<string, Type> Sections = new Dictionary<string, Type>
    {
        ["Storage"] = typeof(StorageSettings),
        ["Content"] = typeof(ContentSettings),
        ["Clinic"] = typeof(ClinicSettings),
        ["Channels"] = typeof(ChannelsSettings),
        ["DirectLine"] = typeof(DirectLineSettings),
        ["Operators"] = typeof(OperatorsSettings),
        ["Summary"] = typeof(SummarySettings),
        ["Limits"] = typeof(LimitsSettings),
    };

    /// <exception cref="SettingsException">A value is of the wrong kind.</exception>
    public static Settings From(IConfiguration configuration)
    {
        try
        {
            // A setting that is left empty, as in a template's list, is not set.
            var given = new ConfigurationBuilder().AddInMemoryCollection(configuration.AsEnumerable().Where(setting => !string.IsNullOrWhiteSpace(setting.Value))).Build();
            var settings = given.Get<Settings>() ?? new Settings();
            if (given["DirectLine:AllowedOrigins"] is { } origins)
            {
                // As one text, which is how an environment variable or an argument names several.
                settings.DirectLine.AllowedOrigins = origins.Split([',', ';', ' '], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
            }

            return settings;
        }
        catch (InvalidOperationException e)
        {
            throw new SettingsException($"Cannot start: {e.Message} Write a whole number where a number is wanted, and true or false for a switch.", e);
        }
    }

    /// <summary><see cref="PublicUrl"/> as an address, ending in a slash; null while it is not set.</summary>
    public Uri? PublicAddress() => string.IsNullOrWhiteSpace(PublicUrl) ? null : new Uri(PublicUrl.TrimEnd('/') + "/");

    public Clinic ToClinic() => new()
    {
        Name = Clinic.Name,
        Country = Clinic.Country,
        Phone = Clinic.Phone,
        BookingLink = Clinic.BookingLink,
        HoursText = Clinic.OpeningHours,
        OpeningHours = Clinic.Hours,
        TimeZone = Clinic.Zone,
        TakesOver = Clinic.TakesOver,
        RetentionDays = Storage.RetentionDays,
    };
}
