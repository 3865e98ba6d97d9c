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
        var wanted = Words(named).Except(talk.Phrases.All("reading.change-fillers")).ToArray();

        // What was only told, never asked, can be changed too: by the question that would have asked it.
        // A single word like "pain" names an attribute before it names one sign of a list.
        return answered.Concat(interview.Questions.Where(q => !q.Confirms && !q.OnDemand)).OrderBy(q => q.Attribute is null).FirstOrDefault(q => q.Asks.Any(id => read.Contains(id) || IsNamed(talk, id, wanted)));
    }

    /// <summary>Every word that was named stands in one of the names.</summary>
    private static bool IsNamed(Talk talk, FindingId id, string[] wanted)
    {
        var own = talk.Words.Findings.GetValueOrDefault(id);
        var names = (own?.Synonyms ?? []).Append(own?.Name ?? "").Append(id.Value.Replace('-', ' ')).Select(Words);
        return wanted.Length > 0 && names.Any(name => wanted.All(name.Contains));
    }

    private static string[] Words(string text) =>
        [.. text.ToLowerInvariant().Split([' ', ',', '.', '\'', '?'], StringSplitOptions.RemoveEmptyEntries).Where(w => w.Length > 2)];
}
