namespace NumbnessBot.Content;

/// <summary>The PNGs are those of the drawings, and small. Warnings, since they are made from a pack that can be used.</summary>
internal sealed class RasterCheck : IContentCheck
{
    /// <summary>Bytes of one PNG; a message holds some twenty.</summary>
    private const int Largest = 8_000;
    private const string Remedy = "Draw them again: dotnet run --project tests/benchmarks -- pictures.";

    public IEnumerable<ContentProblem> Check(CheckedContent content)
    {
        var listed = (content.Draft.Of(FileKind.PictureList).FirstOrDefault()?.Body ?? "").Split('\n').ToHashSet();
        foreach (var raster in Raster.All(content.Pack))
        {
            var file = $"{Raster.Folder}/{raster.Name}.png";
            if (content.Pack.Images.GetValueOrDefault(raster.Name) is not { } image)
            {
                yield return new(file, "", "The picture is missing.", Remedy) { IsWarning = true };
            }
            else if (!listed.Contains($"{raster.Name} {raster.Source}"))
            {
                yield return new(file, "", "The picture is of an older drawing.", Remedy) { IsWarning = true };
            }
            else if (image.Bytes.Length > Largest)
            {
                yield return new(file, "", $"The picture has {image.Bytes.Length} bytes; at most {Largest} are sent.", "Draw it with fewer colours, or smaller.") { IsWarning = true };
            }
        }
    }
}
