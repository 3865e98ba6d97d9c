using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Adapters;
using Microsoft.Bot.Schema;

namespace BotBuilder.Contract.Tests.Builder;

public sealed class EventFactoryTests
{
    private static readonly Activity asked = new(ActivityTypes.Message)
    {
        Id = "m1",
        Text = "a person please",
        ChannelId = "test",
        ServiceUrl = "https://example.org",
        Locale = "en-GB",
        From = new ChannelAccount("user1", "User"),
        Recipient = new ChannelAccount("bot1", "Bot"),
        Conversation = new ConversationAccount(id: "conv1"),
    };

    [Fact]
    public void A_handoff_is_an_event_about_the_conversation_it_was_asked_for_in()
    {
        var context = new Dictionary<string, string> { ["queue"] = "nurses" };

        var handoff = (Activity)EventFactory.CreateHandoffInitiation(Turn(), context);

        Assert.Equal((ActivityTypes.Event, "handoff.initiate"), (handoff.Type, handoff.Name));
        Assert.Same(context, handoff.Value);
        Assert.Equal(("user1", "m1", "conv1"), (handoff.From.Id, handoff.ReplyToId, handoff.Conversation.Id));
        Assert.Equal(("test", "https://example.org"), (handoff.ChannelId, handoff.ServiceUrl));
        Assert.Equal(("m1", "user1", "bot1"), (handoff.RelatesTo.ActivityId, handoff.RelatesTo.User.Id, handoff.RelatesTo.Bot.Id));
        Assert.True(Guid.TryParse(handoff.Id, out _));
        Assert.NotNull(handoff.Timestamp);
        Assert.Empty(handoff.Attachments);
        Assert.Empty(handoff.Entities);
    }

    [Fact]
    public void A_transcript_goes_along_as_JSON_with_every_line_addressed_to_the_person()
    {
        var transcript = new Transcript([new Activity(ActivityTypes.Message) { Text = "hello" }, new Activity(ActivityTypes.Message) { Text = "a person please" }]);

        var handoff = (Activity)EventFactory.CreateHandoffInitiation(Turn(), null, transcript);

        var attachment = Assert.Single(handoff.Attachments);
        Assert.Equal(("application/json", "Transcript"), (attachment.ContentType, attachment.Name));
        var said = Assert.IsType<Transcript>(attachment.Content).Activities;
        Assert.Equal(["hello", "a person please"], said.Select(a => a.Text));
        Assert.All(said, a => Assert.Equal(("bot1", "user1", "conv1"), (a.From.Id, a.Recipient.Id, a.Conversation.Id)));
    }

    [Fact]
    public void A_handoff_needs_a_turn() =>
        Assert.Equal("turnContext", Assert.Throws<ArgumentNullException>(() => EventFactory.CreateHandoffInitiation(null, new object())).ParamName);

    [Theory]
    [InlineData("accepted", "")]
    [InlineData("failed", "nobody is there")]
    public void The_state_of_a_handoff_is_told_by_an_event(string state, string message)
    {
        var status = (Activity)EventFactory.CreateHandoffStatus(new ConversationAccount(id: "conv1"), state, message);

        Assert.Equal((ActivityTypes.Event, "handoff.status", "conv1"), (status.Type, status.Name, status.Conversation.Id));
        var value = status.Value.GetType().GetProperties().ToDictionary(p => p.Name, p => p.GetValue(status.Value));
        Assert.Equal(state, value["state"]);
        Assert.Equal(message, value.GetValueOrDefault("message") ?? "");
    }

    [Fact]
    public void The_state_of_a_handoff_needs_a_conversation_and_a_state()
    {
        Assert.Equal("conversation", Assert.Throws<ArgumentNullException>(() => EventFactory.CreateHandoffStatus(null, "accepted")).ParamName);
        Assert.Equal("state", Assert.Throws<ArgumentNullException>(() => EventFactory.CreateHandoffStatus(new ConversationAccount(), null)).ParamName);
    }

    private static TurnContext Turn() => new(new TestAdapter(), asked);
}
