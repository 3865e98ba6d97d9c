namespace NumbnessBot.Language;

/// <summary>When something began.</summary>
/// <param name="Text">The person's own words for it.</param>
/// <param name="Earliest">It began at this time or later; null when the words set no such bound.</param>
/// <param name="Latest">It began at this time or earlier; null when the words set no such bound.</param>
/// <param name="Exact">The words name a day or a time, not a rough span.</param>
/// <param name="Sure">False when the words can be read in more ways than one and should be confirmed.</param>
/// <param name="Iso">
/// A short stored form: a date (2026-11-17), an interval of dates or times (2026-11-09/2026-11-15), ".." for an open end, empty when there is no date.
/// </param>
public sealed record Onset(string Text, DateTimeOffset? Earliest, DateTimeOffset? Latest, bool Exact, bool Sure, string Iso);
