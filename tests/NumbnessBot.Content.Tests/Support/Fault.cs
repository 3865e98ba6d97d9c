namespace NumbnessBot.Content.Tests;

/// <summary>One way to break the good content, and what the check must say about it.</summary>
/// <param name="Break">Makes the fault.</param>
/// <param name="File">The file that must be named.</param>
/// <param name="Place">What the place must hold; the end "line 3" must match the end.</param>
/// <param name="Says">What the fault must hold.</param>
/// <param name="Remedy">What the remedy must hold.</param>
internal sealed record Fault(Action<ContentCopy> Break, string File, string Place, string Says, string Remedy)
{
    public bool IsWarning { get; init; }

    public bool IsIn(ContentResult result) => result.Problems.Any(p =>
        p.File == File && p.Place.Contains(Place, StringComparison.Ordinal) && p.Fault.Contains(Says, StringComparison.Ordinal)
        && p.Remedy.Contains(Remedy, StringComparison.Ordinal) && p.IsWarning == IsWarning);
}
