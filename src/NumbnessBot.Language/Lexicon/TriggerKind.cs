namespace NumbnessBot.Language;

/// <summary>What words around a finding do to its state.</summary>
public enum TriggerKind
{
    /// <summary>Looks like a trigger and is none: "not only", "no wonder". Triggers inside it are not read.</summary>
    Plain,

    /// <summary>Denies what follows: "no", "don't have".</summary>
    Deny,

    /// <summary>Denies a word right behind it: "isn't".</summary>
    DenyNext,

    /// <summary>Denies what stands before it: "is fine".</summary>
    DenyAfter,

    /// <summary>Denies what was named before, by pointing back: "I don't have those".</summary>
    DenyBack,

    /// <summary>Turns a denial round: "except".</summary>
    Except,

    /// <summary>Hedges what follows: "might", "not sure if".</summary>
    Doubt,

    /// <summary>Hedges what stands before it: "not sure".</summary>
    DoubtAfter,

    /// <summary>Puts what follows into the past: "used to".</summary>
    Past,

    /// <summary>A main verb in the past tense; counts right before the finding only: "had".</summary>
    PastVerb,

    /// <summary>A time long gone: "in 2015".</summary>
    LongAgo,

    /// <summary>A time not long gone: "since yesterday".</summary>
    Lately,

    /// <summary>A length of time up to now, when nothing says that it ended: "for years".</summary>
    Lasting,

    /// <summary>So long that it is how somebody lives: "since 1990", "for twenty years".</summary>
    Lifelong,

    /// <summary>It came and passed: "went away", "gone now".</summary>
    Resolved,

    /// <summary>It came again, so that it did not pass: "came back".</summary>
    Returns,

    /// <summary>Supposes what follows: "if", "what if", "look out for".</summary>
    Suppose,

    /// <summary>Fears what follows: "worried that".</summary>
    Fear,

    /// <summary>Begins a question that asks whether something is so: "is", "can".</summary>
    Ask,

    /// <summary>Begins a question that takes the finding for granted: "why".</summary>
    AskWhy,

    /// <summary>What follows is about relatives in general: "runs in the family".</summary>
    Family,

    /// <summary>An illness by name, which people tell of relatives: "had a stroke".</summary>
    NamedIllness,

    /// <summary>Somebody who died.</summary>
    Died,

    /// <summary>The conversation is about the person named next: "asking for my".</summary>
    OnBehalf,

    /// <summary>The conversation is about the one who types, whoever else is named: "what I've got", "with me it's".</summary>
    OwnBehalf,

    /// <summary>Whole answers behind a named finding.</summary>
    AnswerYes,
    AnswerNo,
    AnswerUnsure,
}
