using System.Globalization;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Connector;
using Microsoft.Bot.Schema;
using NumbnessBot.Conversation;
using NumbnessBot.Conversation.Payloads;
using NumbnessBot.Conversation.Talking;
using NumbnessBot.Conversation.Turns;
using NumbnessBot.Storage;
using NumbnessBot.Triage;

namespace NumbnessBot.Host.Operating;

/// <summary>Plays a whole interview in memory, from the greeting to advice, without a person: what it needs is then known to work, and warm.</summary>
internal sealed class Rehearsal(IKnowledgeSource knowledge, TimeProvider clock)
{
    /// <summary>More turns than the longest interview has.</summary>
    private const int MostTurns = 100;

    /// <summary>The level of the advice that it ended in; null when it did not end.</summary>
    public async Task<Level?> PlayAsync(CancellationToken cancellationToken)
    {
        var bot = new InterviewBot(knowledge, new Clinic(), clock);
        var stage = new Stage();
        stage.Use(new TurnTransaction(new MemoryConversationStore(clock), clock));
        for (var said = 0; said < MostTurns; said++)
        {
            await stage.PlayAsync(said == 0 ? Enter() : Answer(said, stage.Question), bot, cancellationToken).ConfigureAwait(false);
            if (stage.Level is { } level)
            {
                return level;
            }
        }

        return null;
    }

    private Activity Enter()
    {
        var activity = Line(0);
        activity.Type = ActivityTypes.ConversationUpdate;
        activity.MembersAdded = [activity.From];
        return activity;
    }

    /// <summary>Nothing is wrong with this patient; where there is no such choice, the first one is it, and open questions are answered with a number.</summary>
    private Activity Answer(int said, QuestionPayload? question)
    {
        var activity = Line(said);
        activity.Type = ActivityTypes.Message;
        if (question?.Options is { Length: > 0 } options)
        {
            var option = options.Contains(FixedOptions.None.Value) ? FixedOptions.None.Value : options.Contains(FixedOptions.No.Value) ? FixedOptions.No.Value : options[0];
            activity.Value = new SubmitValue { Numbness = new SubmitPayload { Question = question.Id, Nonce = question.Nonce, Option = option } };
        }
        else
        {
            activity.Text = said.ToString(CultureInfo.InvariantCulture);
        }

        return activity;
    }

    private static Activity Line(int said) => new()
    {
        Id = said.ToString(CultureInfo.InvariantCulture),
        ChannelId = Channels.Test,
        From = new ChannelAccount("person"),
        Recipient = new ChannelAccount("bot"),
        Conversation = new ConversationAccount(id: "rehearsal"),
    };

    /// <summary>Hears what the bot says. A fault of a turn is not caught here.</summary>
    private sealed class Stage : BotAdapter
    {
        public QuestionPayload? Question { get; private set; }

        public Level? Level { get; private set; }

        public async Task PlayAsync(Activity activity, IBot bot, CancellationToken cancellationToken)
        {
            using var turnContext = new TurnContext(this, activity);
            await RunPipelineAsync(turnContext, bot.OnTurnAsync, cancellationToken).ConfigureAwait(false);
        }

        public override Task<ResourceResponse[]> SendActivitiesAsync(ITurnContext turnContext, Activity[] activities, CancellationToken cancellationToken)
        {
            foreach (var entity in activities.SelectMany(a => a.Entities ?? []))
            {
                if (entity.Type == QuestionPayload.EntityType)
                {
                    Question = entity.GetAs<QuestionPayload>();
                }
                else if (entity.Type == OutcomePayload.EntityType && LevelIds.TryParse(entity.GetAs<OutcomePayload>().Level, out var level))
                {
                    Level = level;
                }
            }

            return Task.FromResult(activities.Select(_ => new ResourceResponse("")).ToArray());
        }

        public override Task<ResourceResponse> UpdateActivityAsync(ITurnContext turnContext, Activity activity, CancellationToken cancellationToken) =>
            throw new NotSupportedException("Nothing said in a rehearsal is changed.");

        public override Task DeleteActivityAsync(ITurnContext turnContext, ConversationReference reference, CancellationToken cancellationToken) =>
            throw new NotSupportedException("Nothing said in a rehearsal is taken back.");
    }
}
