using NumbnessBot.Language.Findings;
using NumbnessBot.Language.Tests.Findings;
using NumbnessBot.Language.Text;

namespace NumbnessBot.Language.Tests.Text;

public sealed class ClauseSplitterTests
{
    [Theory]
    [InlineData("my back is numb and my legs tingle", "my back is numb|and my legs tingle")]
    [InlineData("numbness in my back and legs", "numbness in my back and legs")]
    [InlineData("my back, bum and legs are numb", "my back , bum and legs are numb")]
    [InlineData("no fever but my legs are weak", "no fever|but my legs are weak")]
    [InlineData("back is numb i cant pee", "back is numb|i cant pee")]
    [InlineData("no fever. legs weak", "no fever .|legs weak")]
    [InlineData("why can't I pee?", "why cant i pee ?")]
    [InlineData("My left foot. Can't lift it.", "my left foot . cant lift it .")]
    [InlineData("Went to the loo. Nothing came.", "went to the loo|. nothing came .")]
    [InlineData("numb bum. leaking? no", "numb bum .|leaking ?|no")]
    [InlineData("1. numb. 2. worse.", "1 .|numb .|2 .|worse .")]
    public void Clauses_are_cut_where_a_new_thing_is_said(string text, string clauses)
    {
        var line = new TermLine(ShippedLexicon.Lexicon, text);
        var found = new List<Clause>();
        new ClauseSplitter(line).Split(found);

        var cut = found.Select(c => string.Join(' ', line.Terms[c.Start..c.End].Select(t => t.Text)));

        Assert.Equal(clauses, string.Join('|', cut));
    }
}
