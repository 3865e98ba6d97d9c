namespace Microsoft.Bot.Schema;

public interface IConversationUpdateActivity : IActivity
{
    bool? HistoryDisclosed { get; set; }
    IList<ChannelAccount> MembersAdded { get; set; }
    IList<ChannelAccount> MembersRemoved { get; set; }
    string TopicName { get; set; }
}
