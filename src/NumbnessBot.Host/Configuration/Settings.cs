using NumbnessBot.Conversation.Services;
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

/// <summary>Where conversations are kept.</summary>
public sealed class StorageSettings
{
    /// <summary><c>Sqlite</c> (default, for one process), <c>PostgreSql</c> (for several hosts) or <c>Memory</c> (lost when the process ends).</summary>
    public string Provider { get; set; } = "Sqlite";

    /// <summary>
    /// The SQLite file, as a path or as <c>Data Source=path</c>, <c>data/numbnessbot.db</c> under the content root unless set; or how to reach PostgreSQL, as Npgsql has it:
    /// <c>Host=db.example;Database=numbnessbot;Username=numbnessbot;Password=…</c>.
    /// </summary>
    public string? ConnectionString { get; set; }

    /// <summary>Conversations not used for this many days are deleted; 1 to 36500.</summary>
    public int RetentionDays { get; set; } = 30;

    /// <summary>
    /// True where what people say, and the program's own secrets, are to be encrypted in the store, with keys that are kept in <see cref="KeyRing"/>. PostgreSQL holds what people say encrypted
    /// in any case, but then with keys beside it.
    /// </summary>
    public bool Encrypt { get; set; }

    /// <summary>The folder of the keys, <c>keys</c> under the content root unless set. Hosts on one store share it; without it nothing that was encrypted can be read again.</summary>
    public string? KeyRing { get; set; }
}

/// <summary>Where the conversation as data is read from.</summary>
public sealed class ContentSettings
{
    /// <summary>The dialogs folder; found by itself unless set.</summary>
    public string? Path { get; set; }
}

/// <summary>The clinic that runs the bot; all optional.</summary>
public sealed class ClinicSettings
{
    public string? Name { get; set; }

    /// <summary>ISO 3166 code or English name; gives the numbers until a person names another country.</summary>
    public string? Country { get; set; }

    public string? Phone { get; set; }

    public string? BookingLink { get; set; }

    /// <summary>Such as <c>Mon-Fri 8:00-12:00 13:00-18:00; Sat 9:00-12:00</c>; with a <see cref="TimeZone"/> people are told whether it is open now.</summary>
    public string? OpeningHours { get; set; }

    /// <summary>The clinic's time zone, such as <c>Europe/London</c>.</summary>
    public string? TimeZone { get; set; }

    /// <summary>True where people behind the channel take conversations over when told so by the event <c>handoff.initiate</c>.</summary>
    public bool TakesOver { get; set; }

    /// <summary>Null when none is set, or none is known by that name.</summary>
    internal TimeZoneInfo? Zone => TimeZoneInfo.TryFindSystemTimeZoneById(TimeZone?.Trim() ?? "", out var zone) ? zone : null;

    /// <summary>Null when none are set, or no time zone, or they are written in another way.</summary>
    internal OpeningHours? Hours => Zone is { } zone && !string.IsNullOrWhiteSpace(OpeningHours) ? Conversation.Services.OpeningHours.Parse(OpeningHours, zone) : null;
}

/// <summary>The page for the doctor.</summary>
public sealed class SummarySettings
{
    /// <summary>For how many hours a link to the page is good, 1 to 720.</summary>
    public int LinkHours { get; set; } = 48;
}

/// <summary>For those who operate the bot.</summary>
public sealed class OperatorsSettings
{
    /// <summary>The password of the page of counts at <c>/operators</c>, 16 characters or more; without one there is no such page.</summary>
    public string? Key { get; set; }
}

/// <summary>The channels that may be answered.</summary>
public sealed class ChannelsSettings
{
    /// <summary>
    /// Addresses beside those that Bot Framework publishes to which replies may be posted, such as <c>https://connector.example.org</c>; https, unless it is
    /// this machine or no app id is configured. A list: <c>Channels:AllowedServiceUrls:0</c> and so on.
    /// </summary>
    public IList<string> AllowedServiceUrls { get; } = [];
}
