using NumbnessBot.Report;

namespace NumbnessBot.Host.Handout;

/// <summary>A page for the doctor that a token has opened.</summary>
/// <param name="Until">Till when the token is good.</param>
/// <param name="Map">The map of the body with the places marked, as an SVG element; null where no place is known.</param>
internal sealed record OpenPage(string Token, DoctorsPage Page, DateTimeOffset Until, string? Map);
