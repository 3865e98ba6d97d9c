namespace NumbnessBot.Content;

/// <summary>Members in the order in which they are written.</summary>
internal sealed class YamlMap(string file, int line) : YamlPart(file, line)
{
    private readonly List<KeyValuePair<string, YamlPart>> _members = [];
    private readonly Dictionary<string, YamlPart> _byKey = new(StringComparer.Ordinal);

    public IReadOnlyList<KeyValuePair<string, YamlPart>> Members => _members;

    public override string Sort => "a group of members";

    public YamlPart? Find(string key) => _byKey.GetValueOrDefault(key);

    /// <returns>False when the key is there already; the first value is kept.</returns>
    public bool TryAdd(string key, YamlPart value)
    {
        Adopt(value, key);
        if (!_byKey.TryAdd(key, value))
        {
            return false;
        }

        _members.Add(new(key, value));
        return true;
    }
}
