using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder.Adapters;

/// <summary>A conversation as a list of steps: what is said and what must be answered. Nothing runs until it is started.</summary>
public class TestFlow
{
    private readonly TestAdapter _adapter;
    private readonly BotCallbackHandler _callback;
    private readonly Func<Task> _steps;

    public TestFlow(TestAdapter adapter, BotCallbackHandler callback = null)
    {
        _adapter = adapter;
        _callback = callback;
        _steps = () => Task.CompletedTask;
    }

    public TestFlow(TestAdapter adapter, IBot bot)
        : this(adapter, bot.OnTurnAsync)
    {
    }

    public TestFlow(Task task, TestFlow flow)
        : this(() => task, flow)
    {
    }

    public TestFlow(Func<Task> getTask, TestFlow flow)
    {
        _steps = getTask ?? (() => Task.CompletedTask);
        _adapter = flow._adapter;
        _callback = flow._callback;
    }

    public Task StartTestAsync() => _steps();

    public TestFlow Send(string userSays)
    {
        ArgumentNullException.ThrowIfNull(userSays);
        return Then(() => _adapter.SendTextToBotAsync(userSays, _callback, default));
    }

    public TestFlow Send(IActivity userActivity)
    {
        ArgumentNullException.ThrowIfNull(userActivity);
        return Then(() => _adapter.ProcessActivityAsync((Activity)userActivity, _callback));
    }

    /// <summary>Tells the bot that the person has joined.</summary>
    public TestFlow SendConversationUpdate() => Then(() =>
    {
        var update = (Activity)Activity.CreateConversationUpdateActivity();
        update.MembersAdded.Add(_adapter.Conversation.User);
        return _adapter.ProcessActivityAsync(update, _callback);
    });

    public TestFlow Delay(uint ms) => Delay(TimeSpan.FromMilliseconds(ms));

    public TestFlow Delay(TimeSpan timespan) => Then(() => Task.Delay(timespan));

    public TestFlow Test(string userSays, string expected, string description = null, uint timeout = 3000) =>
        Send(userSays).AssertReply(expected, description, timeout);

    public TestFlow Test(string userSays, Activity expected, string description = null, uint timeout = 3000) =>
        Send(userSays).AssertReply(expected, description, timeout);

    public TestFlow Test(string userSays, Action<IActivity> validateActivity, string description = null, uint timeout = 3000) =>
        Send(userSays).AssertReply(validateActivity, description, timeout);

    public TestFlow Test(IEnumerable<IActivity> activities, string description = null, uint timeout = 3000) =>
        Test(activities, CheckReply(description), description, timeout);

    /// <summary>Replays a conversation: what the bot's account said is expected, everything else is sent.</summary>
    public TestFlow Test(IEnumerable<IActivity> activities, ValidateReply validateReply, string description = null, uint timeout = 3000)
    {
        ArgumentNullException.ThrowIfNull(activities);
        var flow = this;
        foreach (var activity in activities)
        {
            flow = activity.From?.Role == RoleTypes.Bot
                ? flow.AssertReply(actual => validateReply(activity, actual), description, timeout)
                : flow.Send(activity);
        }

        return flow;
    }

    public TestFlow AssertReply(string expected, string description = null, uint timeout = 3000)
    {
        var message = new Activity(ActivityTypes.Message) { Text = expected };
        return AssertReply(message, description ?? expected, timeout);
    }

    public TestFlow AssertReply(IActivity expected, string description = null, uint timeout = 3000) =>
        AssertReply(actual => CheckReply(description)(expected, actual), description, timeout);

    public TestFlow AssertReply(
        IActivity expected,
        IEqualityComparer<IActivity> equalityComparer,
        string description = null,
        uint timeout = 3000) => AssertReply(
            actual =>
            {
                if (!equalityComparer.Equals(expected, actual))
                {
                    throw Wrong(description, $"expected {Shown(expected)}, but came {Shown(actual)}");
                }
            },
            description,
            timeout);

    public TestFlow AssertReply(Action<IActivity> validateActivity, string description = null, uint timeout = 3000) => Then(async () =>
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromMilliseconds(timeout));
        validateActivity(await NextReplyAsync(description, limit.Token).ConfigureAwait(false));
    });

    public TestFlow AssertReplyContains(string expected, string description = null, uint timeout = 3000) => AssertReply(
        actual =>
        {
            if (actual.AsMessageActivity()?.Text?.Contains(expected, StringComparison.Ordinal) != true)
            {
                throw Wrong(description, $"expected a text with '{expected}', but came {Shown(actual)}");
            }
        },
        description,
        timeout);

    public TestFlow AssertReplyOneOf(string[] candidates, string description = null, uint timeout = 3000)
    {
        ArgumentNullException.ThrowIfNull(candidates);
        return AssertReply(
            actual =>
            {
                if (actual.AsMessageActivity() is not { } message || !candidates.Contains(message.Text))
                {
                    throw Wrong(description, $"expected one of '{string.Join("', '", candidates)}', but came {Shown(actual)}");
                }
            },
            description,
            timeout);
    }

    public TestFlow AssertNoReply(string description = null, uint timeout = 3000) => Then(async () =>
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromMilliseconds(timeout));
        IActivity reply;
        try
        {
            reply = await _adapter.GetNextReplyAsync(limit.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            return;
        }

        throw Wrong(description, $"expected nothing, but came {Shown(reply)}");
    });

    private static ValidateReply CheckReply(string description) => (expected, actual) =>
    {
        if (expected.Type != actual.Type || Text(expected) != Text(actual))
        {
            throw Wrong(description, $"expected {Shown(expected)}, but came {Shown(actual)}");
        }
    };

    private static string Text(IActivity activity) => (activity as IMessageActivity)?.Text?.Trim() ?? string.Empty;

    private static string Shown(IActivity activity) => $"{activity.Type} '{(activity as IMessageActivity)?.Text}'";

    private static InvalidOperationException Wrong(string description, string what) =>
        new(description is null ? what : $"{description}: {what}");

    private TestFlow Then(Func<Task> step)
    {
        return new TestFlow(RunAsync, this);

        async Task RunAsync()
        {
            await _steps().ConfigureAwait(false);
            await step().ConfigureAwait(false);
        }
    }

    private async Task<IActivity> NextReplyAsync(string description, CancellationToken limit)
    {
        try
        {
            return await _adapter.GetNextReplyAsync(limit).ConfigureAwait(false);
        }
        catch (OperationCanceledException e)
        {
            throw new TaskCanceledException(description is null ? "No reply in time." : $"{description}: no reply in time.", e, limit);
        }
    }
}
