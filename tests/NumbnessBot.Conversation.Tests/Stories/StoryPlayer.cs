using System.Text;
using NumbnessBot.Proof.Playing;
using NumbnessBot.Proof.Stories;
using NumbnessBot.Triage;
using Xunit.Sdk;

namespace NumbnessBot.Conversation.Tests.Stories;

/// <summary>Plays a story and asserts what it says.</summary>
/// <param name="content">What the bot knows, where it is not the content that ships.</param>
internal sealed class StoryPlayer(Story story, IKnowledgeSource? content = null)
{
    private const int MostTurns = 60;

    /// <summary>The largest case that may be stored, in bytes of its JSON.</summary>
    private const int LargestCase = 8 * 1024;

    private readonly TestTalk _talk = new(content: content);

    /// <summary>A failure shows the whole talk.</summary>
    public async Task PlayAsync()
    {
        try
        {
            await TellAsync().ConfigureAwait(false);
            Assert.InRange(Encoding.UTF8.GetByteCount(CaseJson.Write(_talk.Case)), 0, LargestCase);
        }
        catch (XunitException e)
        {
            throw new XunitException(e.Message + "\n" + string.Join("\n", _talk.Log.Select(a => $"{(a.From?.Id == "bot" ? "bot" : "person")}: {a.Text}")), e);
        }
    }

    private async Task TellAsync()
    {
        if (story.Steps.Count == 0)
        {
            await PatientAsync().ConfigureAwait(false);
            return;
        }

        foreach (var step in story.Steps)
        {
            await ActAsync(step).ConfigureAwait(false);
            Check(step.Level, step.Rules ?? [], []);
            if (step.Asks is { } asks)
            {
                Assert.Equal(asks, _talk.Question?.Id);
            }

            foreach (var (finding, state) in step.Knows ?? [])
            {
                Assert.Equal(state, _talk.Case.StateOf(FindingId.Parse(finding)).Id());
            }

            foreach (var (attribute, value) in step.Notes ?? [])
            {
                Assert.Equal(value, _talk.Case.ValueOf(FindingId.Parse(attribute)));
            }

            if (step.Says is { } key)
            {
                var words = _talk.Content.Pack.Words("en").Phrases[key].Split('{').Select((part, i) => i == 0 ? part : part[(part.IndexOf('}') + 1)..]).MaxBy(part => part.Length)!.Trim();
                Assert.NotEmpty(words);
                Assert.Contains(words, _talk.Text);
            }
        }
    }

    private async Task PatientAsync()
    {
        await story.Patient(_talk.Content).PlayAsync(_talk).ConfigureAwait(false);
        Check(story.Level, story.Rules, story.NotRules);
    }

    private async Task ActAsync(StoryStep step)
    {
        _talk.Clock.Now += TimeSpan.FromHours(step.Waits);
        if (step.Joins)
        {
            await _talk.JoinAsync().ConfigureAwait(false);
        }

        if (step.Person is { } text)
        {
            await _talk.SayAsync(text).ConfigureAwait(false);
        }

        if (step.Choose is { } options)
        {
            await _talk.ChooseAsync([.. options]).ConfigureAwait(false);
        }

        if (step.Until is { } until)
        {
            var patient = story.Patient(_talk.Content);
            for (var turn = 0; turn < MostTurns && _talk.Question?.Id != until; turn++)
            {
                Assert.True(_talk.Question is not null, $"The talk ended before {until}: {_talk.Text}");
                await patient.AnswerAsync(_talk).ConfigureAwait(false);
            }

            Assert.Equal(until, _talk.Question?.Id);
        }
    }

    private void Check(string? level, List<string> rules, List<string> notRules)
    {
        if (level is not null)
        {
            Assert.Equal(level, _talk.Outcome?.Level ?? "nothing");
        }

        foreach (var rule in rules)
        {
            Assert.Contains(rule, _talk.Outcome?.Rules ?? []);
        }

        foreach (var rule in notRules)
        {
            Assert.DoesNotContain(rule, _talk.Outcome?.Rules ?? []);
        }
    }
}
