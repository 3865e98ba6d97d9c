using System.Text.Json.Serialization;

namespace Microsoft.Bot.Schema;

/// <summary>The body of the response to an activity that asked for its replies in it.</summary>
public class ExpectedReplies
{
    public ExpectedReplies()
    {
    }

    public ExpectedReplies(IList<Activity> activities = null)
    {
        Activities = activities;
    }

    [JsonPropertyName("activities")]
    public IList<Activity> Activities { get; set; }
}
