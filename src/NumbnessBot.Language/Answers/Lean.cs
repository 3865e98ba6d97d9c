namespace NumbnessBot.Language;

/// <summary>Which way a short phrase leans as an answer; what each sort means stands in the locale's <c>answers/yes-no.yaml</c>.</summary>
public enum Lean
{
    Yes,
    YesAlone,
    YesWeak,
    Agree,
    No,
    NoAlone,
    NotSure,
    None,
    Filler,
    Contrast,
    AfterNo,
}
