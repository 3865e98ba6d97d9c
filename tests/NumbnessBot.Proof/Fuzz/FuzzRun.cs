using NumbnessBot.Conversation.Rendering;
using NumbnessBot.Conversation.Talking;
using NumbnessBot.Language;
using NumbnessBot.Triage;

namespace NumbnessBot.Proof.Fuzz;

/// <summary>Gives generated strings to every reader: findings, spans, details, commands, and the answers to every question that ships.</summary>
public sealed class FuzzRun(Knowledge knowledge, int seed)
{
    private static readonly DateTimeOffset now = new(2026, 11, 20, 12, 0, 0, TimeSpan.Zero);
    private readonly Readers _readers = knowledge.ReadersOf(knowledge.Pack.Words(null));
    private readonly List<AskedQuestion> _questions = Questions(knowledge);

    /// <summary>Reads so many strings. What is read must lie within the string.</summary>
    /// <returns>The strings at fault with what went wrong, at most ten.</returns>
    public List<string> Run(int count)
    {
        var strings = new AnyStrings(seed);
        var faults = new List<string>();
        for (var i = 0; i < count && faults.Count < 10; i++)
        {
            var text = strings.Next();
            try
            {
                if (!IsWithin(text, i))
                {
                    faults.Add($"string {i} of seed {seed}: something was read outside of it");
                }
            }
            catch (Exception e) when (e is not OutOfMemoryException)
            {
                faults.Add($"string {i} of seed {seed}: {e}");
            }
        }

        return faults;
    }

    private bool IsWithin(string text, int i)
    {
        var reading = _readers.Findings.Read(text);
        var details = _readers.Details.Read(text, now).ToList();
        _ = _readers.Commands.Read(text);
        _ = _readers.Answers.Read(_questions[i % _questions.Count], text, reading, now);
        var state = _readers.Findings.StateOf(text, (i % 90) - 5, i % 70);
        return Enum.IsDefined(state)
            && reading.Findings.All(f => f.Start >= 0 && f.Length > 0 && f.Start + f.Length <= text.Length)
            && details.TrueForAll(d => d.Start >= 0 && d.Length >= 0 && d.Start + d.Length <= text.Length);
    }

    private static List<AskedQuestion> Questions(Knowledge knowledge)
    {
        var views = new QuestionViews(knowledge, knowledge.Pack.Words(null), new Clinic());
        var ids = knowledge.Pack.Interview.Questions.Select(q => q.Id).Concat([QuestionId.Consent, QuestionId.Opening, QuestionId.Review]);
        return [.. ids.Select(id => views.Of(id, Case.Empty)?.Asked).OfType<AskedQuestion>()];
    }
}
