namespace NumbnessBot.Report;

/// <summary>What surrounds a page on the web.</summary>
/// <param name="Nonce">Lets the page's own style and script through its content policy.</param>
/// <param name="Direction"><c>ltr</c> or <c>rtl</c>.</param>
/// <param name="TextAddress">Where the same page stands as plain text.</param>
/// <param name="BundleAddress">Where it stands as a FHIR document.</param>
/// <param name="Until">Till when its address is good.</param>
/// <param name="Map">A drawing of the body with the places marked, as an SVG element that we have made; null: none.</param>
public sealed record PageFrame(string Nonce, string Direction, string TextAddress, string BundleAddress, DateTimeOffset Until, string? Map = null);
