using System.Globalization;

namespace NumbnessBot.Report;

/// <summary>In what type a page is printed, so that it stays on one sheet of A4: as large as its length allows.</summary>
/// <param name="Points">The size of the type.</param>
/// <param name="InColumns">In two columns, since small type is hard to follow over the width of a sheet.</param>
internal sealed record PrintSize(double Points, bool InColumns)
{
    public static readonly PrintSize Largest = new(10.5, InColumns: false);

    private const double SmallestPoints = 6.2;
    private const double LargestInColumns = 8.4;

    /// <summary>Square millimetres of A4 within its margins, and how much of that text fills in the end.</summary>
    private const double Area = 190 * 277 * 0.8;

    /// <summary>What a sign takes up with the space between lines, in squares of the type's size.</summary>
    private const double Sign = 0.56 * 1.2;

    private const double MillimetresInPoint = 0.3528;

    /// <summary>What a line of its own takes up at least, in signs: over the width of the sheet, and of a column.</summary>
    private const int Line = 110;
    private const int LineOfColumn = 60;

    /// <summary>What stands before the words of a line, and what the map takes up, in signs.</summary>
    private const int LineHead = 24;
    private const int Map = 700;

    public string PointsText => Points.ToString("0.0", CultureInfo.InvariantCulture);

    public static PrintSize Of(IReadOnlyCollection<PageBlock> blocks, bool hasMap) =>
        PointsOf(blocks, hasMap, Line) is var wide and > LargestInColumns
            ? new PrintSize(Math.Min(wide, Largest.Points), InColumns: false)
            : new PrintSize(Math.Clamp(PointsOf(blocks, hasMap, LineOfColumn), SmallestPoints, LargestInColumns), InColumns: true);

    private static double PointsOf(IReadOnlyCollection<PageBlock> blocks, bool hasMap, int line)
    {
        var signs = line + (hasMap ? Map : 0) + blocks.Sum(b => line + b.Sections.Sum(s => SignsOf(s, line)));
        return Math.Sqrt(Area / Sign / signs) / MillimetresInPoint;
    }

    private static int SignsOf(PageSection section, int line) => section.IsList
        ? line + section.Lines.Sum(l => Math.Max(line, LineHead + l.Text.Length))
        : section.Heading.Length + section.Lines.Sum(l => l.Text.Length + 3) + (line / 2);
}
