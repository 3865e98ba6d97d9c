using NumbnessBot.Benchmarks.Tables;

namespace NumbnessBot.Benchmarks.Tests.Tables;

internal static class Measured
{
    public static MeasuredFile File(string name, string? remark = null)
    {
        var table = new Table("bot", "clients", "turns/s") { Remark = remark };
        table.Add("ours@10", "8", "1,000");
        table.Add("ours@1000", "64", "2,000");
        return new MeasuredFile(name, new Circumstances("2026-11-21", "abc1234", "a machine", "load 8 1 ours"), table);
    }
}
