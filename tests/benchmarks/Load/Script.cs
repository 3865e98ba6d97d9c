using NumbnessBot.Conversation.Payloads;
using NumbnessBot.Proof.Playing;

namespace NumbnessBot.Benchmarks.Load;

/// <summary>Whole interviews with the patients of the repository, each once recorded in this process.</summary>
internal static class Script
{
    private const int Interviews = 60;

    public static async Task<IReadOnlyList<IReadOnlyList<Saying>>> RecordAsync()
    {
        var talks = new List<IReadOnlyList<Saying>>();
        foreach (var vignette in Patients.Some(Interviews))
        {
            var talk = new TestTalk();
            await vignette.Play(Manner.Remarks).PlayAsync(talk).ConfigureAwait(false);
            var said = new List<Saying>();
            foreach (var activity in talk.Log)
            {
                if (activity.From?.Id == "person")
                {
                    said.Add(new Saying(activity.Text, null));
                }
                else if (said.Count > 0 && activity.Entities?.FirstOrDefault(e => e.Type == QuestionPayload.EntityType)?.GetAs<QuestionPayload>() is { } question)
                {
                    said[^1] = said[^1] with { Question = question.Id };
                }
            }

            talks.Add(said);
        }

        return talks;
    }
}
