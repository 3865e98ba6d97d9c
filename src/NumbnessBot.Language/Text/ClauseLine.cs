using System.Runtime.InteropServices;
using NumbnessBot.Language.Findings;

namespace NumbnessBot.Language.Text;

/// <summary>The clauses of a text, and for each term its clause and where that and its sentence end.</summary>
internal sealed class ClauseLine(TermLine line)
{
    private readonly ClauseSplitter _splitter = new(line);

    public List<Clause> All { get; } = [];

    /// <summary>For each term the number of its clause.</summary>
    public List<int> Of { get; } = [];

    /// <summary>For each term the one behind the last of its clause.</summary>
    public List<int> Ends { get; } = [];

    /// <summary>For each term the one behind the last of its sentence.</summary>
    public List<int> SentenceEnds { get; } = [];

    /// <summary>Cuts the text that the line now holds.</summary>
    public void Read()
    {
        _splitter.Split(All);
        MakeRoom(Of);
        MakeRoom(Ends);
        MakeRoom(SentenceEnds);
        for (var i = 0; i < All.Count; i++)
        {
            for (var at = All[i].Start; at < All[i].End; at++)
            {
                (Of[at], Ends[at], SentenceEnds[at]) = (i, All[i].End, All[i].SentenceEnd);
            }
        }
    }

    /// <summary>The clause that a term belongs to.</summary>
    public Clause At(int term) => All[Of[term]];

    private void MakeRoom(List<int> list)
    {
        CollectionsMarshal.SetCount(list, line.Count);
        CollectionsMarshal.AsSpan(list).Clear();
    }
}
