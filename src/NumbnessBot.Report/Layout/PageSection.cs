using System.Collections.Immutable;

namespace NumbnessBot.Report;

/// <summary>Some lines under a heading.</summary>
/// <param name="Key">Tells the section from every other of its block.</param>
/// <param name="IsList">Each line stands by itself; otherwise they are short and run on.</param>
public sealed record PageSection(string Key, string Heading, bool IsList, ImmutableArray<PageLine> Lines);
