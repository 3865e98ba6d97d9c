namespace Microsoft.Bot.Schema;

public interface ITraceActivity : IActivity
{
    string Label { get; set; }
    string Name { get; set; }
    ConversationReference RelatesTo { get; set; }
    object Value { get; set; }
    string ValueType { get; set; }
}
