namespace NumbnessBot.Content;

/// <summary>Where each thing of the content is written, so that a fault found later can still name its line.</summary>
internal sealed class Places
{
    private readonly Dictionary<(string Sort, string Id), YamlMap> _maps = [];

    /// <returns>False, with a problem, when the id is taken.</returns>
    public bool TryAdd(string sort, string id, YamlMap map, List<ContentProblem> problems)
    {
        if (_maps.TryAdd((sort, id), map))
        {
            return true;
        }

        var first = _maps[(sort, id)];
        problems.Add(map.At("id").Problem($"The {sort} '{id}' stands twice; the first is in {first.File}, line {first.Line}.", "Rename one of them or take it out."));
        return false;
    }

    /// <summary>The member of the thing, or the whole thing where it has no such member.</summary>
    public YamlPart Of(string sort, object id, string member = "") => _maps[(sort, id.ToString() ?? "")].At(member);
}
