using NumbnessBot.Content;
using NumbnessBot.Conversation.Rendering;

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

    /// <summary>
    /// That the country's numbers are not known, as a sentence with its remedy; null when they are, or none is set. No reason not to serve: people are then told to call
    /// their emergency number.
    /// </summary>
    public static string? OddCountry(string? country, ContentPack pack) =>
        string.IsNullOrWhiteSpace(country) || CountryFinder.Find(pack, pack.Words(null), country) is not null ? null
            : $"Clinic:Country is '{country}', of which no emergency number is known; use an ISO 3166 code in capitals such as NL, or add the country to dialogs/countries.yaml.";
}
