using System.Globalization;

namespace NumbnessBot.Content;

internal sealed class YamlList(string file, int line) : YamlPart(file, line)
{
    private readonly List<YamlPart> _items = [];

    public IReadOnlyList<YamlPart> Items => _items;

    public override string Sort => "a list";

    public void Add(YamlPart item)
    {
        Adopt(item, _items.Count.ToString(CultureInfo.InvariantCulture));
        _items.Add(item);
    }
}
