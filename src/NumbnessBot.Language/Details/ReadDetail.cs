using NumbnessBot.Triage;

namespace NumbnessBot.Language;

/// <summary>A detail that a person gave away in a sentence.</summary>
/// <param name="Value">One of the attribute's values, a number, or the person's own words.</param>
/// <param name="Start">Where it begins in the text, in UTF-16 units.</param>
public sealed record ReadDetail(FindingId Attribute, string Value, int Start, int Length);
