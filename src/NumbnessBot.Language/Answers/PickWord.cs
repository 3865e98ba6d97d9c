namespace NumbnessBot.Language;

/// <summary>Words with which people pick from a list; what each sort means stands in the locale's <c>answers/picking.yaml</c>.</summary>
public enum PickWord
{
    All,
    AllAlone,
    Both,
    Rest,
    OnlyThese,
    Except,
    Only,
    Deny,
    Doubt,
    DoubtAbout,
    Affirm,
    And,
    ListWord,
    FirstOf,
    LastOf,
    Range,
    Small,
    NameEnd,
    Denying,
    Correct,
    RealWords,
}
