using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using BotBuilder.Contract.Tests.Recorded;

namespace BotBuilder.Contract.Tests.Recognizers;

public sealed class RecordedRecognizerTests
{
    private const double LeastShare = 0.80;

    private static readonly JsonSerializerOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static TheoryData<string> Keys => [.. RecognizerRow.All.Keys];

    [Theory]
    [MemberData(nameof(Keys))]
    public Task A_text_is_recognised_as_recorded(string key) => KnownDifferences.CheckAsync(key, () =>
    {
        var row = RecognizerRow.All[key];
        var actual = row.Recognise();
        Assert.True(
            JsonNode.DeepEquals(row.Results, actual),
            $"{key}\nrecorded: {row.Results.ToJsonString(Readable)}\nobserved: {actual.ToJsonString(Readable)}");
        return Task.CompletedTask;
    });

    [Fact]
    public void Most_texts_agree_in_place_kind_and_first_timex()
    {
        var settled = RecognizerRow.All.Values.Where(row => row.IsSettled).ToList();
        Assert.NotEmpty(settled);
        var agreeing = settled.Count(row => Gist(row.Results) == Gist(row.Recognise()));
        Assert.True(agreeing >= LeastShare * settled.Count, $"{agreeing} of {settled.Count} rows agree.");
    }

    private static string Gist(JsonArray results) => string.Join(
        '\n',
        results.Select(result => $"{result!["start"]}-{result["end"]} {result["typeName"]} {result["resolution"]!["values"]?[0]!["timex"]}"));
}
