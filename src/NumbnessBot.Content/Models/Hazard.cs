using System.Collections.Immutable;

namespace NumbnessBot.Content;

/// <summary>Something that may go wrong for a person; rules and tests name it.</summary>
/// <param name="Id"><c>H01</c>; never renamed, never reused.</param>
public sealed record Hazard(string Id, string Meaning)
{
    public ImmutableArray<string> Causes { get; init; } = [];

    /// <summary>What the person meets.</summary>
    public string Effect { get; init; } = "";

    /// <summary>What may come of it.</summary>
    public string Harm { get; init; } = "";

    /// <summary>The authors' estimate without what guards against it.</summary>
    public Risk Before { get; init; }

    /// <summary>In words, with ids, types and files in backticks.</summary>
    public ImmutableArray<string> Guards { get; init; } = [];

    /// <summary>The authors' estimate with all guards.</summary>
    public Risk After { get; init; }

    public string Residual { get; init; } = "";

    /// <summary><c>controlled</c>, <c>open</c> or <c>deployer</c>.</summary>
    public string Status { get; init; } = "";
}
