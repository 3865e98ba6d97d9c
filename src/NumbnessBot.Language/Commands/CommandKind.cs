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

    /// <summary>Stop asking, and send nothing later on.</summary>
    Stop,

    /// <summary>Goodbye, or enough for now; what was asked for still comes.</summary>
    Bye,

    /// <summary>What has been understood so far?</summary>
    Summary,

    /// <summary>Is a person there, or a program?</summary>
    Person,

    /// <summary>Talk to a person.</summary>
    TalkToPerson,

    /// <summary>See a doctor by appointment.</summary>
    Appointment,

    /// <summary>When is the clinic open?</summary>
    OpeningHours,

    /// <summary>Write to me again later.</summary>
    Remind,

    /// <summary>Don't write to me later after all.</summary>
    NoReminder,

    /// <summary>What is stored about me, and for how long?</summary>
    WhatIsKept,

    /// <summary>Give me all that is stored about me.</summary>
    SendData,
    Thanks,
    Greeting,

    /// <summary>"ok", "alright": an answer where a question is open.</summary>
    Acknowledge,
}
