using System.Globalization;
using NumbnessBot.Conversation.Talking;
using NumbnessBot.Triage;

namespace NumbnessBot.Conversation.Interrupts;

/// <summary>Finds the answered question that "change my age" or "change 3" means.</summary>
internal static class ChangeTarget
{
    public static Question? Find(Talk talk, string? named)
    {
        var interview = talk.Knowledge.Pack.Interview;
        var answered = talk.Case.Answered.Select(interview.Question).OfType<Question>().Where(q => !q.OnDemand).ToList();
        if (string.IsNullOrWhiteSpace(named))
        {
            return null;
        }

        if (int.TryParse(named, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
        {
            return number >= 1 && number <= answered.Count ? answered[number - 1] : null;
        }

        var read = talk.Readers.Findings.Read(named).Findings.Select(f => f.Id).ToHashSet();
        var wanted = $" {named.Trim().ToLowerInvariant()} ";

        // What was only told, never asked, can be changed too: by the question that would have asked it.
        return answered.Concat(interview.Questions.Where(q => !q.Confirms && !q.OnDemand)).FirstOrDefault(q => q.Asks.Any(id => read.Contains(id) || IsNamed(talk, id, wanted)));
    }

    private static bool IsNamed(Talk talk, FindingId id, string wanted) =>
        wanted.Contains($" {id.Value.Replace('-', ' ')} ", StringComparison.Ordinal)
        || (talk.Words.Findings.GetValueOrDefault(id) is { } words
            && words.Synonyms.Append(words.Name).Any(n => wanted.Contains($" {n.ToLowerInvariant()} ", StringComparison.Ordinal)));
}
