using System.Collections.Immutable;
using NumbnessBot.Triage;

namespace NumbnessBot.Content;

/// <summary>Something a person can read about.</summary>
/// <param name="Id">Kebab-case.</param>
/// <param name="Group">Where it stands in the menu of topics.</param>
public sealed record Topic(TopicId Id, string Group)
{
    /// <summary>Not shown before the red-flag screen is done.</summary>
    public bool AfterScreen { get; init; }

    public ImmutableArray<TopicId> Related { get; init; } = [];

    /// <summary>The name of the picture that goes with it; null for none.</summary>
    public string? Picture { get; init; }

    /// <summary>Publisher: title (year).</summary>
    public ImmutableArray<string> Sources { get; init; } = [];

    /// <summary>When the text was last written, as 2026-11-20.</summary>
    public string Date { get; init; } = "";

    /// <summary>The clinician who signed it; <c>none</c> until one has.</summary>
    public string ReviewedBy { get; init; } = "none";
}
