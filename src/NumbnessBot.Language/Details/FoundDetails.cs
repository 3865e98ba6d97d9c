using System.Collections.Immutable;
using NumbnessBot.Triage;

namespace NumbnessBot.Language;

/// <summary>Gathers the details found in one passage, each value of an attribute once.</summary>
internal sealed class FoundDetails(Passage passage)
{
    private readonly List<ReadDetail> _details = [];

    public void Add(FindingId attribute, string value, int at, int count)
    {
        foreach (var known in _details)
        {
            if (known.Attribute == attribute && known.Value == value)
            {
                return;
            }
        }

        var start = passage[at].Start;
        _details.Add(new ReadDetail(attribute, value, start, passage[at + count - 1].End - start));
    }

    /// <summary>In the order of the text.</summary>
    public ImmutableArray<ReadDetail> ToArray() => _details.Count < 2 ? [.. _details] : [.. _details.OrderBy(d => d.Start)];
}
