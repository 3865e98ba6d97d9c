namespace NumbnessBot.Benchmarks.Tables;

/// <summary>What the report consists of: the name of each table and the command that fills it.</summary>
internal static class MeasurePlan
{
    public static IReadOnlyList<(string Name, string Command)> All { get; } =
    [
        ("start", "start 100000"),
        ("load", "load 8 8 bare commits npm ours --at-half"),
        ("delivery", "load 8 8 bare connector:ours line:ours --at-half"),
        ("clients", "load 1,2,4,8,16,32,64 2 bare ours"),
        ("stored", "load 8 6 ours@10 ours@100000 ours@1000000"),
        ("postgres", "load 8,64 5 ours postgres"),
        ("store", "store postgres"),
        ("sockets", "sockets 10000"),
        ("bench", "bench"),
        ("soak", "soak 1000000"),
    ];

    /// <summary>The arguments of a table's command.</summary>
    /// <exception cref="ArgumentException">There is no such table.</exception>
    public static string[] Arguments(string name) => All.FirstOrDefault(m => m.Name == name).Command?.Split(' ')
        ?? throw new ArgumentException($"There is no table '{name}'; there are {string.Join(", ", All.Select(m => m.Name))}.", nameof(name));
}
