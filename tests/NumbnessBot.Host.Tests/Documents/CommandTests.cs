using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using NumbnessBot.Host.Tests.Playing;

namespace NumbnessBot.Host.Tests.Documents;

/// <summary>Every command that a document shows is run by CI or by a test, or commands.tsv beside this file says why not.</summary>
[Collection(SharedHost.Name)]
public sealed partial class CommandTests(SharedHost shared)
{
    private const string NotRun = "not run";

    private static readonly IReadOnlyList<(string Command, string By, string Where)> table =
    [
        .. File.ReadLines(Path.Combine(Repository.Root, "tests", "NumbnessBot.Host.Tests", "Documents", "commands.tsv")).Where(l => l.Length > 0 && l[0] != '#')
            .Select(l => l.Split('\t') is [var command, var by, var where] ? (command, by, where) : throw new FormatException($"Not three columns: {l}")),
    ];

    public static TheoryData<string> Files => [.. MarkdownFile.All.Where(f => Commands(f).Any()).Select(f => f.Path)];

    [Theory]
    [MemberData(nameof(Files))]
    public void Every_command_is_known(string path) =>
        Assert.All(Commands(MarkdownFile.All.Single(f => f.Path == path)), command => Assert.True(RowOf(command) >= 0, $"'{command}' is not in commands.tsv. Say there what runs it, or why nothing does."));

    [Fact]
    public void A_command_that_is_in_no_row_is_found()
    {
        Assert.Contains("dotnet test", Commands(MarkdownFile.All.Single(f => f.Path == "README.md")));
        Assert.Equal(-1, RowOf("dotnet run --project src/NumbnessBot.Host -- dance"));
    }

    [Fact]
    public void What_runs_a_command_is_there_and_no_row_is_left_over()
    {
        var used = MarkdownFile.All.SelectMany(Commands).Select(RowOf).ToHashSet();

        Assert.All(table.Select((row, i) => (row, i)), r =>
        {
            Assert.True(used.Contains(r.i), $"No document shows '{r.row.Command}'.");
            Assert.NotEmpty(r.row.Where);
            Assert.True(r.row.By == NotRun || File.ReadAllText(Path.Combine(Repository.Root, r.row.By)).Contains(r.row.Where, StringComparison.Ordinal), $"{r.row.By} does not hold '{r.row.Where}'.");
        });
    }

    /// <summary>Without a reason a command that could be run is not left out.</summary>
    [Fact]
    public void What_is_not_run_needs_what_no_test_has() =>
        Assert.All(table.Where(row => row.By == NotRun), row => Assert.Matches(Reason(), row.Where));

    [Fact]
    public async Task The_curl_command_of_the_first_page_leads_to_an_emergency()
    {
        var command = MarkdownFile.All.Single(f => f.Path == "README.md").Blocks.Single(b => b.StartsWith("curl ", StringComparison.Ordinal)).Trim();
        var address = new Uri(command.Split(' ')[2]);
        var body = command[(command.IndexOf("-d '", StringComparison.Ordinal) + 4)..].TrimEnd('\'');

        using var response = await shared.Client.PostAsync(address.AbsolutePath, new StringContent(body, Encoding.UTF8, "application/json"));

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        var replies = JsonNode.Parse(await response.Content.ReadAsStringAsync())!["activities"]!.AsArray().OfType<JsonNode>();
        Assert.Equal("emergency", (string?)Channel.Entity(replies, "numbness.outcome")?["level"]);
    }

    /// <summary>The row of the table for a command, or -1; a row that ends in a star stands for all that begin so.</summary>
    private static int RowOf(string command)
    {
        for (var i = 0; i < table.Count; i++)
        {
            if (table[i].Command is [.. var start, '*'] ? command.StartsWith(start, StringComparison.Ordinal) : command == table[i].Command)
            {
                return i;
            }
        }

        return -1;
    }

    /// <summary>Lines of blocks and code in sentences that begin with a program; what is told behind two blanks or a # is no part of them.</summary>
    private static IEnumerable<string> Commands(MarkdownFile file) =>
        file.Blocks.SelectMany(b => b.Split('\n')).Concat(Code().Matches(file.Prose).Select(m => m.Groups[1].Value).Where(c => c.Contains(' ', StringComparison.Ordinal)))
            .Select(line => Remark().Replace(line.Trim(), "")).Where(line => Program().IsMatch(line)).Distinct();

    [GeneratedRegex("^(?:\\(?cd [^&]+&& )?(?:[A-Z_]+=\\S+ )*(?:dotnet|curl|node|npm|npx|docker|kubectl|az|cp|chmod|openssl|zip|git|bash|rsvg-convert|psql|\\.ci/\\S+|tests/\\S+/install\\S*|\\./\\S+)(?: |$)")]
    private static partial Regex Program();

    [GeneratedRegex("(?:   *| +# ).*$")]
    private static partial Regex Remark();

    [GeneratedRegex("`([^`\n]+)`")]
    private static partial Regex Code();

    [GeneratedRegex("^needs (?:Azure|Docker|a cluster|Microsoft's packages|a host that runs elsewhere|a machine to itself|hours|Debian's librsvg2-bin)|^a part of a command")]
    private static partial Regex Reason();
}
