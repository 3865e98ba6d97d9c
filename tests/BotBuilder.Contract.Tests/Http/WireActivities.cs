using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace BotBuilder.Contract.Tests.Http;

/// <summary>Activities of the wire bot that set more than a text.</summary>
internal static class WireActivities
{
    public static JsonSerializerOptions Readable { get; } = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static Activity[] Batch() => [MessageFactory.Text("one"), Typing(), MessageFactory.Text("two")];

    public static Activity[] Delayed()
        => [MessageFactory.Text("before"), new Activity { Type = ActivityTypesEx.Delay, Value = 20 }, MessageFactory.Text("after")];

    public static Activity[] Typed()
        => [Typing(), new Activity { Type = ActivityTypes.Message, Text = "typed", InputHint = InputHints.AcceptingInput }];

    public static IMessageActivity Suggesting() => MessageFactory.SuggestedActions(new[] { "a", "b" }, "pick", null, null, null);

    public static Activity End()
        => new() { Type = ActivityTypes.EndOfConversation, Code = EndOfConversationCodes.CompletedSuccessfully };

    public static Activity Event(object value) => new() { Type = ActivityTypes.Event, Name = "ev", Value = value };

    public static Activity Card()
    {
        var ok = new CardAction { Type = ActionTypes.ImBack, Title = "ok", Value = "ok" };
        var card = new HeroCard { Title = "T", Text = "body", Buttons = [ok] };
        var activity = (Activity)MessageFactory.Attachment(
            new Attachment { ContentType = HeroCard.ContentType, Content = card },
            "with card");
        activity.Properties["x"] = 1;
        return activity;
    }

    public static Activity Rich() => new()
    {
        Type = ActivityTypes.Message,
        Id = "own-id",
        Timestamp = new DateTimeOffset(2026, 11, 20, 12, 0, 0, TimeSpan.FromHours(1)),
        TextFormat = TextFormatTypes.Plain,
        AttachmentLayout = AttachmentLayoutTypes.Carousel,
        Locale = "en-GB",
        Text = "äö 👋 <b>",
        Attachments = [new Attachment { ContentType = "image/png", ContentUrl = "https://example.org/a.png", Name = "a" }],
        Entities = [new Entity { Type = "t1" }],
        ChannelData = new Dictionary<string, object?> { ["k"] = "v", ["n"] = null },
        Importance = ActivityImportance.High,
    };

    public static List<string> UnknownMembers(Activity activity)
    {
        var names = new List<string>();
        foreach (var member in activity.Properties)
            names.Add(member.Key);
        return names;
    }

    private static Activity Typing() => new() { Type = ActivityTypes.Typing };
}
