namespace NumbnessBot.Language;

/// <summary>All phrases of all classes in one tree over word numbers, so that a text is looked up in one walk.</summary>
internal sealed class PhraseTrie
{
    private readonly Dictionary<(int Node, int Word), int> _next = [];
    private readonly List<List<int>> _classes = [[]];

    public void Add(IEnumerable<int> words, int classId)
    {
        var node = 0;
        foreach (var word in words)
        {
            if (!_next.TryGetValue((node, word), out var next))
            {
                next = _classes.Count;
                _classes.Add([]);
                _next[(node, word)] = next;
            }

            node = next;
        }

        if (!_classes[node].Contains(classId))
        {
            _classes[node].Add(classId);
        }
    }

    public bool TryStep(int node, int word, out int next) => _next.TryGetValue((node, word), out next);

    public IReadOnlyList<int> ClassesAt(int node) => _classes[node];
}
