namespace NumbnessBot.Content;

/// <summary>When a reply applies: by what was advised so far.</summary>
public enum ReplyTime
{
    /// <summary>During the interview and after advice that can wait.</summary>
    Interview,

    /// <summary>After advice that can wait, before the interview's own.</summary>
    Advice,

    /// <summary>After a crisis was announced.</summary>
    Crisis,

    /// <summary>After an emergency was announced.</summary>
    Emergency,
}
