using NumbnessBot.Content;

namespace NumbnessBot.Host.Commands;

/// <summary>Commands for those who write the content.</summary>
internal static class ContentCommands
{
    /// <summary>Prints every fault of the content, or one line that there is none. Exit code 1 when there are errors.</summary>
    public static int Check(string folder, TextWriter output)
    {
        var result = ContentLoader.Load(folder);
        foreach (var problem in result.Problems)
        {
            output.WriteLine(problem);
        }

        if (result.Pack is { } pack)
        {
            var doubtful = pack.Locales.Keys.Order().SelectMany(locale => Doubtful(folder, locale)).ToList();
            doubtful.ForEach(output.WriteLine);
            output.WriteLine($"{doubtful.Count} patterns of the lexicon collide or can never be read.");
            output.WriteLine(
                $"Content {pack.Version}: {pack.Vocabulary.Findings.Length} findings, {pack.Interview.Questions.Length} questions, "
                + $"{pack.Rules.Rules.Length} rules, {pack.Countries.Count} countries, {pack.Topics.Length} topics. No errors.");
            return 0;
        }

        var errors = result.Errors.Count();
        output.WriteLine($"{errors} error{(errors == 1 ? "" : "s")}.");
        return 1;
    }

    /// <summary>Checks the content and leaves word beside the program that it did. Exit code 1, and no word, when there are errors.</summary>
    public static int Stamp(string folder, string file, TextWriter output)
    {
        var result = ContentStamp.Write(folder, file);
        foreach (var problem in result.Errors)
        {
            output.WriteLine(problem);
        }

        output.WriteLine(result.Pack is { } pack ? $"Content {pack.Version} is checked." : $"{result.Errors.Count()} errors.");
        return result.Pack is null ? 1 : 0;
    }

    public static int Draw(string folder, TextWriter output)
    {
        output.WriteLine(InterviewDrawing.Mermaid(new ContentHost(folder).Current, ContentPack.DefaultLocale));
        return 0;
    }

    /// <summary>Writes the generated list of findings behind emergencies, so that a change of it shows in review.</summary>
    public static int WriteEmergencyItems(string folder, TextWriter output)
    {
        var path = Path.Combine(folder, EmergencyItems.File);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, EmergencyItems.Render(new ContentHost(folder).Current));
        output.WriteLine($"Wrote {EmergencyItems.File}.");
        return 0;
    }

    private static IEnumerable<ContentProblem> Doubtful(string folder, string locale)
    {
        var lexicon = $"locales/{locale}/lexicon";
        return LexiconReader.TryFolder(Path.Combine(folder, lexicon)).Select(p => p with { File = $"{lexicon}/{p.File}" });
    }
}
