using NumbnessBot.Proof.Playing;
using NumbnessBot.Proof.Reading;

namespace NumbnessBot.Benchmarks.Reading;

/// <summary>Counts what is read rightly in tables of sentences.</summary>
internal static class ReadingCommand
{
    public static int Run(IReadOnlyList<string> files, bool faults, TextWriter output)
    {
        ReadingRun.Of(
            RealContent.Shared.Current,
            files.Count > 0 ? files : ReadingRun.Unseen,
            (row, fault) =>
            {
                if (faults)
                {
                    output.WriteLine($"{row.Class}\t{row.Text}\t{fault}");
                }
            }).Write(output);
        return 0;
    }
}
