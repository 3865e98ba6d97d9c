using NumbnessBot.Language.Tests.Findings;
using NumbnessBot.Triage;

namespace NumbnessBot.Language.Tests.Assertion;

/// <summary>The state of one span of a text, whatever words it holds.</summary>
public sealed class SpanStateTests
{
    public static TheoryData<string, string, string> Rows
    {
        get
        {
            var data = new TheoryData<string, string, string>();
            foreach (var row in ShippedLexicon.Rows("traps.tsv").Skip(1).Concat(ShippedLexicon.Rows("spans.tsv")).Concat(ShippedLexicon.Rows("notes.tsv")))
            {
                // The clinical table's own names of two states.
                data.Add(row[0], row[1], row[2] switch { "question" => "hypothetical", "other-current" => "present", var state => state });
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Rows))]
    public void A_span_has_its_state(string text, string span, string state)
    {
        var start = text.IndexOf(span, StringComparison.Ordinal);

        Assert.True(start >= 0, "the span stands in the text");
        Assert.Equal(state, ShippedLexicon.Reader.StateOf(text, start, span.Length).Id());
    }
}
