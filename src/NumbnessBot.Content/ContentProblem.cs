namespace NumbnessBot.Content;

/// <summary>One fault in the content, told so that an author can find and mend it.</summary>
/// <param name="File">The file, relative to the content folder, with forward slashes: <c>rules/cauda-equina.yaml</c>.</param>
/// <param name="Place">Where in the file: the path of the member and its line, <c>rules[2].when, line 14</c>; empty when the whole file is meant.</param>
/// <param name="Fault">What is wrong, one sentence with its full stop: <c>'saddle-numness' is not a finding.</c></param>
/// <param name="Remedy">What to do about it, one sentence with its full stop: <c>Did you mean 'saddle-numbness'?</c></param>
public sealed record ContentProblem(string File, string Place, string Fault, string Remedy)
{
    /// <summary>A warning is reported and does not keep the content from being used.</summary>
    public bool IsWarning { get; init; }

    public override string ToString() => Place.Length == 0 ? $"{File}: {Fault} {Remedy}" : $"{File}: {Place}: {Fault} {Remedy}";
}
