namespace NumbnessBot.Language;

/// <summary>Which way a short phrase leans as an answer; what each sort means stands in the locale's <c>answers/yes-no.yaml</c>.</summary>
public enum Lean
{
    Yes,
    YesAlone,
    YesPartly,
    YesWeak,
    Agree,
    No,
    NoAlone,
    Nothing,
    NotSure,
    NoSingle,
    AtTimes,
    None,
    Filler,
    Contrast,
    AfterNo,
    Well,
}
