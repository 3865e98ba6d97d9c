using BotBuilder.Contract.Tests.Recognizers;

namespace BotBuilder.Contract.Tests.Recorded;

public sealed class KnownDifferencesTests
{
    [Fact]
    public void Every_listed_difference_names_a_recorded_row()
    {
        RecordedRows[] files = [RecordedRows.Choices, RecordedRows.Dialogs, RecordedRows.Http, RecordedRows.Prompts];
        var rows = files.SelectMany(file => file.AllIds).Concat(RecognizerRow.All.Keys);

        Assert.Empty(KnownDifferences.Read("known-differences.tsv").Keys.Except(rows));
    }
}
