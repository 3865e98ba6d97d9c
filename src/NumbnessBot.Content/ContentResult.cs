using System.Collections.Immutable;

namespace NumbnessBot.Content;

/// <summary>What came of reading a content folder.</summary>
/// <param name="Pack">Null when there is at least one error.</param>
/// <param name="Problems">All errors and warnings, by file.</param>
public sealed record ContentResult(ContentPack? Pack, ImmutableArray<ContentProblem> Problems)
{
    /// <summary>False when a <see cref="ContentStamp"/> said that these very bytes had passed; warnings of the checks are then missing.</summary>
    public bool WasChecked { get; init; } = true;

    public IEnumerable<ContentProblem> Errors => Problems.Where(p => !p.IsWarning);

    public IEnumerable<ContentProblem> Warnings => Problems.Where(p => p.IsWarning);
}
