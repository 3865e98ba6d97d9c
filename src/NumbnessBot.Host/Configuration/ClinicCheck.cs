namespace NumbnessBot.Host.Configuration;

/// <summary>Looks whether what the clinic has set can be told to people.</summary>
internal static class ClinicCheck
{
    /// <summary>What is wrong, one sentence with its remedy for each fault.</summary>
    public static IEnumerable<string> Errors(ClinicSettings clinic)
    {
        if (!string.IsNullOrWhiteSpace(clinic.TimeZone) && clinic.Zone is null)
        {
            yield return $"Clinic:TimeZone is '{clinic.TimeZone}', which this system does not know; use a name such as Europe/London.";
        }

        if (!string.IsNullOrWhiteSpace(clinic.OpeningHours) && clinic is { Zone: not null, Hours: null })
        {
            yield return $"Clinic:OpeningHours is '{clinic.OpeningHours}'; write it like Mon-Fri 8:00-12:00 13:00-18:00; Sat 9:00-12:00, or leave Clinic:TimeZone empty.";
        }

        if (!string.IsNullOrWhiteSpace(clinic.BookingLink)
            && !(Uri.TryCreate(clinic.BookingLink, UriKind.Absolute, out var link) && (link.Scheme == Uri.UriSchemeHttps || link.Scheme == Uri.UriSchemeHttp)))
        {
            yield return $"Clinic:BookingLink is '{clinic.BookingLink}'; use a whole address such as https://clinic.example/book.";
        }
    }
}
