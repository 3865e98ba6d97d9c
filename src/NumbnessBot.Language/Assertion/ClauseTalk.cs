namespace NumbnessBot.Language.Assertion;

/// <summary>What the clauses of a text tell of.</summary>
internal sealed class ClauseTalk
{
    private readonly List<FindingEntry?> _denied = [];
    private readonly List<bool> _speaks = [];

    /// <summary>Whether a clause tells of any finding.</summary>
    public bool Speaks(int clause) => _speaks[clause];

    /// <summary>Whether a clause tells of anything but that a finding is well: "I leaked" may be followed by "been dry ever since".</summary>
    public bool SpeaksOfMore(int clause, FindingEntry? than) => _speaks[clause] && (than is null || !ReferenceEquals(_denied[clause], than));

    /// <summary>Forgets all and makes room for another text.</summary>
    public void Begin(int clauses)
    {
        _speaks.Clear();
        _denied.Clear();
        for (var i = 0; i < clauses; i++)
        {
            _speaks.Add(false);
            _denied.Add(null);
        }
    }

    /// <param name="clause">Its number.</param>
    /// <param name="entry">What it tells of.</param>
    /// <param name="well">Whether it says that this is not so ("been dry").</param>
    public void Add(int clause, FindingEntry entry, bool well)
    {
        _denied[clause] = well && (!_speaks[clause] || ReferenceEquals(_denied[clause], entry)) ? entry : null;
        _speaks[clause] = true;
    }
}
