namespace NumbnessBot.Content;

/// <summary>One value of a YAML file that knows where it stands, so that every fault can name its place.</summary>
internal abstract class YamlPart(string file, int line)
{
    private YamlPart? _parent;
    private string _step = "";

    public string File { get; } = file;

    /// <summary>Counted from one.</summary>
    public int Line { get; } = line;

    /// <summary>The path from the top of the file, with ids in place of positions: <c>rules[ces-retention].when, line 14</c>.</summary>
    public string Place => Path is { Length: > 0 } path ? $"{path}, line {Line}" : $"line {Line}";

    /// <summary>What this value is, said to an author.</summary>
    public abstract string Sort { get; }

    private string Path => _parent switch
    {
        null => "",
        YamlList list => $"{list.Path}[{((this as YamlMap)?.Find("id") as YamlText)?.Text ?? _step}]",
        { Path.Length: 0 } => _step,
        _ => $"{_parent.Path}.{_step}",
    };

    public ContentProblem Problem(string fault, string remedy) => new(File, Place, fault, remedy);

    public ContentProblem Warning(string fault, string remedy) => Problem(fault, remedy) with { IsWarning = true };

    protected void Adopt(YamlPart child, string step)
    {
        child._parent = this;
        child._step = step;
    }
}
