using System.Collections.Immutable;

namespace NumbnessBot.Content;

/// <summary>There is no content to serve; the message lists every fault, one a line.</summary>
public sealed class ContentException(ImmutableArray<ContentProblem> problems)
    : Exception($"The content cannot be used; {problems.Count(p => !p.IsWarning)} fault(s):\n" + string.Join('\n', problems.Where(p => !p.IsWarning)))
{
    public ImmutableArray<ContentProblem> Problems { get; } = problems;
}
