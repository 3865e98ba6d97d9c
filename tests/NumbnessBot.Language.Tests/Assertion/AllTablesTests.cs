using NumbnessBot.Language.Tests.Findings;
using NumbnessBot.Triage;

namespace NumbnessBot.Language.Tests.Assertion;

/// <summary>
/// The tables of this project in one go: mutation testing runs them once for each mutant, where twelve thousand single tests would take too long.
/// </summary>
public sealed class AllTablesTests
{
    private const int Enough = 5;

    [Fact]
    public void Every_row_of_the_tables_holds()
    {
        var wrong = Findings().Concat(Spans()).Concat(Persons()).Concat(Harmless()).Take(Enough).ToList();

        Assert.Empty(wrong);
    }

    private static IEnumerable<string> Findings()
    {
        foreach (object[] row in FindingTableTests.Rows)
        {
            var (text, finding, state) = ((string)row[0], (string)row[1], (string)row[2]);
            var read = ShippedLexicon.Reader.Read(text).Findings.FirstOrDefault(f => f.Id.Value == finding)?.State;
            if (state == "quiet" ? read is FindingState.Present or FindingState.Uncertain : state != (read?.Id() ?? "none"))
            {
                yield return $"{finding} is {read?.Id() ?? "none"}, not {state}: {text}";
            }
        }
    }

    private static IEnumerable<string> Spans()
    {
        foreach (object[] row in SpanStateTests.Rows)
        {
            var (text, span) = ((string)row[0], (string)row[1]);
            var read = ShippedLexicon.Reader.StateOf(text, text.IndexOf(span, StringComparison.Ordinal), span.Length).Id();
            if (read != (string)row[2])
            {
                yield return $"'{span}' is {read}, not {row[2]}: {text}";
            }
        }
    }

    private static IEnumerable<string> Persons() =>
        from object[] row in FindingTableTests.AboutWhom
        where ShippedLexicon.Reader.Read((string)row[0]).AboutSomeoneElse != ((string)row[1] == "other")
        select $"not about {row[1]}: {row[0]}";

    private static IEnumerable<string> Harmless()
    {
        var emergencies = ShippedLexicon.Emergencies.ToHashSet();
        return from object[] row in FindingTableTests.HarmlessTexts
               from finding in ShippedLexicon.Reader.Read((string)row[0]).Findings
               where finding.State is FindingState.Present or FindingState.Uncertain && emergencies.Contains(finding.Id.Value)
               select $"{finding.Id} is raised: {row[0]}";
    }
}
