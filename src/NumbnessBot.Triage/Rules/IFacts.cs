using System.Collections.Immutable;

namespace NumbnessBot.Triage;

/// <summary>What conditions are held against.</summary>
public interface IFacts
{
    Truth Of(FindingId finding);

    /// <summary>The values of a choice attribute; empty while unknown.</summary>
    ImmutableArray<string> Values(FindingId attribute);

    /// <summary>The value of a number attribute; null while unknown.</summary>
    decimal? Number(FindingId attribute);
}
