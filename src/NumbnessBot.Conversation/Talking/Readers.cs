using NumbnessBot.Language;

namespace NumbnessBot.Conversation.Talking;

/// <summary>What reads people's words in one language.</summary>
public sealed record Readers(
    FindingReader Findings, AnswerReader Answers, DetailsReader Details, CommandReader Commands, FindingReader Replies, TopicReader Topics, AheadReader Ahead);
