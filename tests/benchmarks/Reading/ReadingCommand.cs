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
        if (files.Count == 0)
        {
            foreach (var file in CrisisRun.Unseen)
            {
                var crisis = CrisisRun.Of(RealContent.Shared.Current, file);
                output.WriteLine($"{Path.GetFileName(file)}: crises told in veiled words and heard {crisis.Heard} of {crisis.Told}, sayings taken for one {crisis.Raised} of {crisis.Harmless}");
            }
        }

        return 0;
    }
}
