using System.Text.RegularExpressions;
using NumbnessBot.Report.Tests.Playing;

namespace NumbnessBot.Report.Tests.Text;

/// <summary>Reads a page's text back, as a person would: by its headings and numbers.</summary>
internal static partial class TextReader
{
    private static readonly string[] runs = [.. from asked in new[] { "told", "asked" } from state in Enum.GetNames<Triage.FindingState>() select $"{asked}-{state.ToLowerInvariant()}", "withdrawn", "open"];
    private static readonly string[] lists = ["level", "about", "details", "sayings", "one-of", "told", "rules"];

    /// <summary>What was learnt, and every line that is none: those of the rules, the advice and what the page says of itself.</summary>
    public static (List<Learnt> Facts, List<string> Others) Read(string text)
    {
        var facts = new List<(string Place, string What, string Number)>();
        var sayings = new Dictionary<string, (string At, string Words)>();
        var rest = new List<string>();
        var list = "";
        foreach (var line in text.Split('\n'))
        {
            if (line.StartsWith("- ", StringComparison.Ordinal))
            {
                Take(list, line[2..]);
                continue;
            }

            list = lists.FirstOrDefault(key => Heading(key) == line) ?? "";
            if (runs.FirstOrDefault(key => line.StartsWith(Heading(key) + " ", StringComparison.Ordinal)) is { } run)
            {
                facts.AddRange(Shared(line[(Heading(run).Length + 1)..].Split("; ").Select(item => Numbered(run, item)).ToArray()));
            }
            else if (list.Length == 0 && line.Length > 0)
            {
                rest.Add(line);
            }
        }

        return ([.. facts.Where(f => f.Place != "open").Select(f => f.Number.Length == 0 ? new Learnt(f.Place, f.What) : new Learnt(f.Place, f.What, sayings[f.Number].At, sayings[f.Number].Words))], rest);

        void Take(string place, string line)
        {
            if (place == "sayings")
            {
                var said = Saying().Match(line);
                Assert.True(said.Success, line);
                sayings.Add(said.Groups["number"].Value, (said.Groups["at"].Value, said.Groups["words"].Value));
            }
            else if (place is "about" or "details" && Numbered("value", line) is { Number.Length: > 0 } value)
            {
                facts.Add(value);
            }
            else if (place == "one-of")
            {
                facts.Add((place, line, ""));
            }
            else
            {
                rest.Add($"{place}: {line}");
            }
        }
    }

    /// <summary>What has no number of its own has that of what comes next.</summary>
    private static (string Place, string What, string Number)[] Shared((string Place, string What, string Number)[] run)
    {
        for (var i = run.Length - 2; i >= 0; i--)
        {
            run[i].Number = run[i].Number.Length > 0 ? run[i].Number : run[i + 1].Number;
        }

        return run;
    }

    private static string Heading(string key) => Pages.Words.Phrases[$"report.{key}"];

    private static (string Place, string What, string Number) Numbered(string place, string item)
    {
        var match = Source().Match(item);
        return match.Success ? (place, match.Groups["what"].Value, match.Groups["number"].Value) : (place, item, "");
    }

    [GeneratedRegex(@"^(?<what>.*) \[(?<number>\d+)\]$")]
    private static partial Regex Source();

    [GeneratedRegex(@"^\[(?<number>\d+)\] (?<at>\d+ \w+ \d+ \d\d:\d\d UTC): (""(?<words>.*)""|chosen from a list)$")]
    private static partial Regex Saying();
}
