namespace NumbnessBot.Language.Findings;

/// <summary>A pattern that fits.</summary>
/// <param name="Pattern">Its number in the index.</param>
/// <param name="Places">Where its first element stands in the matcher's list of places; the others follow.</param>
/// <param name="Order">By what fits are ordered: where they begin, and by which words.</param>
internal readonly record struct Fit(int Pattern, int Places, int Order);
