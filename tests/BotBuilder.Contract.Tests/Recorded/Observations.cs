using System.Text.Json.Nodes;
using Microsoft.Bot.Schema;

namespace BotBuilder.Contract.Tests.Recorded;

/// <summary>What happened in one turn, in order, in the words of the recordings.</summary>
public sealed class Observations
{
    private readonly List<JsonObject> _events = [];

    public void Log(string text) => Add("log", text);

    public void Add(string name, JsonNode? value) => _events.Add(new JsonObject { [name] = value });

    public void Add(JsonObject happened) => _events.Add(happened);

    public void Sent(Activity activity) => Add("sent", ActivityShape.WithoutRouting(activity));

    public void Threw(Exception e) => _events.Add(new JsonObject
    {
        ["throws"] = e.GetType().Name,
        ["paramName"] = (e as ArgumentException)?.ParamName,
    });

    /// <summary>Runs one operation; an exception of it becomes an event.</summary>
    public async Task Try(Func<Task> operation)
    {
        try
        {
            await operation();
        }
        catch (Exception e)
        {
            Threw(e);
        }
    }

    /// <summary>The events; a parameter name is only kept where the recording has one.</summary>
    internal IEnumerable<JsonNode> ComparedWith(JsonArray recorded)
    {
        for (var i = 0; i < _events.Count; i++)
        {
            var happened = (JsonObject)_events[i].DeepClone();
            var expected = recorded.ElementAtOrDefault(i) as JsonObject;
            if (happened.ContainsKey("throws") && expected?.ContainsKey("paramName") == false)
            {
                happened.Remove("paramName");
            }

            yield return happened;
        }
    }
}
