namespace Microsoft.Bot.Schema;

public interface IMessageActivity : IActivity
{
    string AttachmentLayout { get; set; }
    IList<Attachment> Attachments { get; set; }
    string DeliveryMode { get; set; }
    DateTimeOffset? Expiration { get; set; }
    string Importance { get; set; }
    string InputHint { get; set; }
    string Locale { get; set; }
    string Speak { get; set; }
    SuggestedActions SuggestedActions { get; set; }
    string Summary { get; set; }
    string Text { get; set; }
    string TextFormat { get; set; }
    object Value { get; set; }
    Mention[] GetMentions();
    bool HasContent();
}
