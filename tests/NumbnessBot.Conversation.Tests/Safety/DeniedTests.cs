using NumbnessBot.Content;
using NumbnessBot.Proof.Playing;
using NumbnessBot.Proof.Safety;
using NumbnessBot.Triage;

namespace NumbnessBot.Conversation.Tests.Safety;

/// <summary>Each sign a rule needs, told in a sentence and denied in one much like it.</summary>
public sealed class DeniedTests
{
    public static TheoryData<string, string, string> Rows
    {
        get
        {
            var rows = new TheoryData<string, string, string>();
            foreach (var row in SaidAndDenied.All)
            {
                rows.Add(row.Finding.Value, row.Said, row.Denied);
            }

            return rows;
        }
    }

    [Theory]
    [MemberData(nameof(Rows))]
    public void A_sign_is_read_where_it_is_told_and_not_where_it_is_denied(string finding, string said, string denied)
    {
        Assert.Equal(FindingState.Present, StateIn(said, finding));
        Assert.False(StateIn(denied, finding) is FindingState.Present or FindingState.Uncertain, $"'{denied}' is read as {finding}.");
    }

    private static FindingState? StateIn(string text, string finding)
    {
        var knowledge = RealContent.Shared.Current;
        var read = knowledge.ReadersOf(knowledge.Pack.Words(ContentPack.DefaultLocale)).Findings.Read(text).Findings;
        return read.FirstOrDefault(f => f.Id.Value == finding)?.State;
    }
}
