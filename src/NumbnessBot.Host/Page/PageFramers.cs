namespace NumbnessBot.Host.Page;

/// <summary>Other sites that may show the page, by origin.</summary>
internal sealed record PageFramers(IReadOnlyList<string> Origins);
