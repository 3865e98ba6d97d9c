using NumbnessBot.Content;
using NumbnessBot.Conversation.Talking;
using NumbnessBot.Triage;

namespace NumbnessBot.Host.Commands;

/// <summary>Shows what was read in a text: findings with frame, words, state and why, and the level they would lead to alone.</summary>
internal static class UnderstandCommand
{
    public static int Run(string folder, string text, TextWriter output)
    {
        var knowledge = new Knowledge(new ContentHost(folder).Current);
        var understood = Understanding.Of(knowledge, null, text, TimeProvider.System.GetUtcNow());
        foreach (var finding in understood.Findings)
        {
            output.WriteLine($"{finding.Id}: {finding.State.Id()}");
            output.WriteLine($"    words  {text.Substring(finding.Start, finding.Length)}");
            output.WriteLine($"    frame  {finding.Frame}");
            output.WriteLine($"    why    {finding.Why}");
        }

        foreach (var detail in understood.Details)
        {
            output.WriteLine($"{detail.Attribute} = {detail.Value}");
            output.WriteLine($"    words  {text.Substring(detail.Start, detail.Length)}");
        }

        if (understood.Findings.IsEmpty && understood.Details.IsEmpty)
        {
            output.WriteLine("Nothing was read. How to add a wording stands in dialogs/locales/en/lexicon/README.md.");
        }

        output.WriteLine($"level {understood.Assessment.Level.Id()} from this text alone: {string.Join(", ", understood.Rules)}");
        return 0;
    }
}
