using System.Collections.Immutable;

namespace NumbnessBot.Report;

/// <summary>One of the four parts of a page in SBAR order: situation, background, assessment, recommendation.</summary>
/// <param name="Key"><c>situation</c> and so on.</param>
public sealed record PageBlock(string Key, string Heading, ImmutableArray<PageSection> Sections);
