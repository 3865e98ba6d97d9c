using System.Collections.Immutable;
using System.Xml;
using System.Xml.Linq;
using NumbnessBot.Triage;

namespace NumbnessBot.Content;

/// <summary>Reads the drawings. What cannot be read is reported and left out.</summary>
internal static class PicturesBuilder
{
    private static readonly XmlReaderSettings settings = new() { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null };

    public static ImmutableArray<Picture> Pictures(Draft draft) => [.. draft.Of(FileKind.Pictures).Select(f => Read(f, draft)).OfType<Picture>()];

    /// <summary>The map that the views make, for the question that asks for a place.</summary>
    public static BodyMap Map(Draft draft, IReadOnlyCollection<Picture> pictures, Interview interview) => new(
        [.. pictures.Where(p => p.IsView && p.Box.Length > 0).OrderBy(p => ViewOrder(p.Name))],
        interview.Questions.FirstOrDefault(q => q.Kind == QuestionKind.Region)?.Attribute,
        [.. draft.Of(FileKind.Map).SelectMany(f => f.Top.Maps("columns")).Select(c => Cut(c, pictures)).OfType<MapCut>()]);

    private static MapCut? Cut(YamlMap column, IReadOnlyCollection<Picture> pictures) =>
        pictures.FirstOrDefault(p => p.Name == column.Text("view")) is { Box.IsEmpty: false } view && column.Number("scale") is { } scale and > 0
            ? new MapCut(
                view, (double)scale, (double)(column.Number("from") ?? 0), (double)(column.Number("to") ?? 0),
                [.. column.Maps("rows").Select(r => ((double)(r.Number("to") ?? 0), r.Text("area")))])
            : null;

    /// <summary>The back first, since it is what is asked about.</summary>
    private static int ViewOrder(string name) => name switch { "body-back" => 0, "body-side" => 1, _ => 2 };

    private static Picture? Read(ContentFile file, Draft draft)
    {
        try
        {
            using var text = new StringReader(file.Body);
            using var reader = XmlReader.Create(text, settings);
            return new Picture(file.Name, file.Body, XDocument.Load(reader, LoadOptions.SetLineInfo).Root!);
        }
        catch (XmlException fault)
        {
            draft.Problems.Add(new(file.Path, $"line {Math.Max(1, fault.LineNumber)}", "The drawing is not well-formed XML.", "Close every element, put quotes round every value, and write no document type."));
            return null;
        }
    }
}
