namespace NumbnessBot.Content;

/// <summary>The tiles show the whole of each view, one below the other, and every place can be tapped on one of them.</summary>
internal sealed class MapCutCheck : IContentCheck
{
    public IEnumerable<ContentProblem> Check(CheckedContent content)
    {
        var tapped = new HashSet<string>();
        foreach (var column in content.Draft.Of(FileKind.Map).SelectMany(f => f.Top.Maps("columns")))
        {
            if (content.Pack.Pictures.GetValueOrDefault(column.Text("view") ?? "") is not { IsView: true, Box.IsEmpty: false } view)
            {
                yield return column.At("view").Problem(
                    $"'{column.Text("view")}' is not a view of the body.", Nearest.Remedy(column.Text("view") ?? "", content.Pack.Pictures.Keys, "Name a drawing of pictures/ that begins with 'body-'."));
                continue;
            }

            foreach (var problem in Edges(column, view))
            {
                yield return problem;
            }

            foreach (var row in column.Maps("rows").Where(r => r.Text("area") is not null))
            {
                tapped.Add(row.Text("area")!);
                if (view.Areas.All(a => (string?)a.Attribute(BodyMap.AreaMember) != row.Text("area")))
                {
                    yield return row.At("area").Problem($"'{view.Name}' has no area '{row.Text("area")}'.", Nearest.Remedy(row.Text("area")!, content.Pack.Map.Areas, "Name an area of the drawing."));
                }
            }
        }

        foreach (var area in content.Pack.Map.Areas.Except(tapped).Order(StringComparer.Ordinal))
        {
            yield return new(FileKind.Map.Pattern, "columns", $"No tile stands for '{area}'.", "Add a row with this area.");
        }
    }

    private static IEnumerable<ContentProblem> Edges(YamlMap column, Picture view)
    {
        var (left, width) = ((decimal)view.Box[0], (decimal)view.Box[2]);
        if (column.Number("from") is { } from && column.Number("to") is { } to && (from < left || to > left + width || from >= to))
        {
            yield return column.At("from").Problem($"The column does not lie within '{view.Name}'.", FormattableString.Invariant($"Its edges lie between {left} and {left + width}."));
        }

        var edge = (decimal)view.Box[1];
        foreach (var row in column.Maps("rows"))
        {
            if (row.Number("to") is { } lower && lower <= edge)
            {
                yield return row.At("to").Problem("The tile has no height.", FormattableString.Invariant($"It ends below {edge}, where it begins."));
            }

            edge = Math.Max(edge, row.Number("to") ?? edge);
        }

        if (edge != (decimal)(view.Box[1] + view.Box[3]))
        {
            yield return column.At("rows").Problem("The tiles end before the drawing, or beyond it.", FormattableString.Invariant($"Let the last one end at {view.Box[1] + view.Box[3]}."));
        }
    }
}
