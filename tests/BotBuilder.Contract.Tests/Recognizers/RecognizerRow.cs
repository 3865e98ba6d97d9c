using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using BotBuilder.Contract.Tests.Recorded;
using Microsoft.Recognizers.Text;
using Microsoft.Recognizers.Text.Choice;
using Microsoft.Recognizers.Text.DateTime;
using Microsoft.Recognizers.Text.Number;
using Microsoft.Recognizers.Text.NumberWithUnit;

namespace BotBuilder.Contract.Tests.Recognizers;

/// <summary>A text and what the original recognises in it.</summary>
public sealed record RecognizerRow(string Model, string Culture, string Text, DateTime Reference, bool IsSettled, JsonArray Results)
{
    private static readonly Lazy<IReadOnlyDictionary<string, RecognizerRow>> Rows = new(() =>
        File.ReadLines(RecordedRows.PathOf("recognizers.jsonl")).Where(line => line.Length > 0).Select(Read).ToDictionary(row => row.Key));

    public static IReadOnlyDictionary<string, RecognizerRow> All => Rows.Value;

    /// <summary>Rows have no ids; this names one, and stands in known-differences.tsv.</summary>
    public string Key => $"recognizers {Model} {Reference:yyyy-MM-ddTHH:mm} {Text}";

    public JsonArray Recognise()
    {
        List<ModelResult> results = Model switch
        {
            "number" => NumberRecognizer.RecognizeNumber(Text, Culture),
            "ordinal" => NumberRecognizer.RecognizeOrdinal(Text, Culture),
            "age" => NumberWithUnitRecognizer.RecognizeAge(Text, Culture),
            "boolean" => ChoiceRecognizer.RecognizeBoolean(Text, Culture),
            "datetime" => DateTimeRecognizer.RecognizeDateTime(Text, Culture, refTime: Reference),
            _ => throw new InvalidDataException($"There is no model '{Model}'."),
        };
        return new JsonArray([.. results.Select(Show)]);
    }

    private static RecognizerRow Read(string line)
    {
        var json = JsonNode.Parse(line)!.AsObject();
        var isOpen = json.ContainsKey("differs132") || json.ContainsKey("soft");
        var reference = DateTime.Parse((string)json["reference"]!, CultureInfo.InvariantCulture);
        return new RecognizerRow(
            (string)json["model"]!, (string)json["culture"]!, (string)json["text"]!, reference, !isOpen, json["results"]!.AsArray());
    }

    private static JsonNode Show(ModelResult result) => new JsonObject
    {
        ["text"] = result.Text,
        ["start"] = result.Start,
        ["end"] = result.End,
        ["typeName"] = result.TypeName,
        ["resolution"] = JsonSerializer.SerializeToNode(result.Resolution),
    };
}
