namespace NumbnessBot.Triage;

/// <summary>What sort of answer a question takes.</summary>
public enum QuestionKind
{
    YesNo,

    /// <summary>One of the choices.</summary>
    Single,

    /// <summary>Any number of the choices.</summary>
    Multiple,
    Number,
    Date,
    Text,

    /// <summary>One or more areas of the body.</summary>
    Region,
}
