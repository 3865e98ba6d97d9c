using System.Text.Json.Nodes;
using BotBuilder.Contract.Tests.Recorded;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;

namespace BotBuilder.Contract.Tests.DialogStack;

/// <summary>What the parts of one scenario share: the states of the bot, and what was observed in the turn.</summary>
internal sealed class Scenario
{
    private readonly Dictionary<string, IStatePropertyAccessor<object?>> _properties = [];

    public Scenario()
    {
        Conversation = new ConversationState(Storage);
        User = new UserState(Storage);
    }

    public MemoryStorage Storage { get; } = new();

    public ConversationState Conversation { get; }

    public UserState User { get; }

    /// <summary>Where events of the current turn go.</summary>
    public Observations Observed { get; set; } = new();

    public void Log(string line) => Observed.Log(line);

    public void ObserveResult(string operation, DialogTurnResult? result)
    {
        var shown = new JsonObject { ["result"] = operation, ["status"] = result?.Status.ToString() };
        if (result?.Result is { } value)
        {
            shown["value"] = Shown.Of(value);
            shown["valueType"] = Shown.TypeName(value);
        }

        Observed.Add(shown);
    }

    public IStatePropertyAccessor<object?> Property(string state, string name)
    {
        var key = $"{state}.{name}";
        if (!_properties.TryGetValue(key, out var property))
        {
            property = (state == "user" ? (BotState)User : Conversation).CreateProperty<object?>(name);
            _properties.Add(key, property);
        }

        return property;
    }

    public async Task SaveAsync(ITurnContext turn, CancellationToken cancellation)
    {
        await Conversation.SaveChangesAsync(turn, false, cancellation);
        await User.SaveChangesAsync(turn, false, cancellation);
    }

    public async Task ObserveStorageAsync()
    {
        foreach (var key in new[] { "test/conversations/conv1", "test/users/user1" })
        {
            var items = await Storage.ReadAsync([key], CancellationToken.None);
            if (items.TryGetValue(key, out var item))
            {
                var names = ((IDictionary<string, object>)item).Keys.Order(StringComparer.Ordinal);
                Observed.Add(new JsonObject { ["stored"] = key, ["keys"] = ScenarioValues.ToJson(names.ToList()) });
            }
        }
    }
}
