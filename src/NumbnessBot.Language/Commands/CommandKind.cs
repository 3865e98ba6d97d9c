namespace NumbnessBot.Language;

/// <summary>What a person can tell the bot to do; the phrases stand in the locale's <c>commands.yaml</c>.</summary>
public enum CommandKind
{
    Help,

    /// <summary>What is there to read about?</summary>
    Topics,

    /// <summary>More about the topic that was told last.</summary>
    More,
    Back,

    /// <summary>Why is this asked?</summary>
    Why,

    /// <summary>What does that mean?</summary>
    Meaning,

    /// <summary>What could it be? Is it something bad?</summary>
    Explanation,
    Restart,

    /// <summary>Correct an earlier answer.</summary>
    Change,
    Skip,
    ForgetMe,
    Language,

    /// <summary>Stop or goodbye.</summary>
    Stop,

    /// <summary>What has been understood so far?</summary>
    Summary,

    /// <summary>Talk to a person.</summary>
    Person,
    Thanks,
    Greeting,

    /// <summary>"ok", "alright": an answer where a question is open.</summary>
    Acknowledge,
}
