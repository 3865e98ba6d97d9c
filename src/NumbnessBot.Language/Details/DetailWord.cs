namespace NumbnessBot.Language;

/// <summary>Words about details of a person and their trouble; what each sort means stands in the locale's <c>answers/details.yaml</c>.</summary>
public enum DetailWord
{
    Age,
    AgeSelf,
    AgeSoon,
    NotAge,
    AgeSex,
    Baby,
    NotAgeAfter,
    PainSeverity,
    PainNotAfter,
    WhoSomeoneElse,
    WhoMe,
    WhoIgnore,
    Relation,
    SideLeft,
    SideRight,
    SideBoth,
    SideMiddle,
    SideElsewhere,
    SideAlone,
    SideSigns,
    DetailNot,
    Back,
    Spread,
    SpreadNone,
    SpreadStop,
    SpreadDenied,
    CountryIn,
}
