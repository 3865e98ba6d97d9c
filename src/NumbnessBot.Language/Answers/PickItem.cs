namespace NumbnessBot.Language;

/// <summary>What a stretch of words does in an answer that picks from a list.</summary>
internal enum PickSort
{
    /// <summary>Ends a clause.</summary>
    Break,

    /// <summary>"But", "except".</summary>
    Except,
    Choice,
    Place,
    All,

    /// <summary>"All", which counts only when nothing else is said beside it: "all fine" picks nothing.</summary>
    AllAlone,

    /// <summary>"Both" where more than two are shown: part of a name, or of "both numb and sore".</summary>
    Both,
    Rest,
    OnlyThese,
    Only,
    Affirm,
    Deny,
    Doubt,
    Correct,
    Filler,
    Small,
    Join,

    /// <summary>"And", "or".</summary>
    And,
    Content,
}

/// <param name="Choice">For a choice or a place: its index among the shown choices.</param>
/// <param name="Lean">What the words mean when they stand by themselves.</param>
internal readonly record struct PickItem(PickSort Sort, int At, int Count, int Choice = -1, NameKind Kind = NameKind.Title, Lean? Lean = null)
{
    public bool IsTarget => Sort is PickSort.Choice or PickSort.Place or PickSort.All or PickSort.Rest;
}
