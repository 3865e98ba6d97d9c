namespace NumbnessBot.Language;

/// <summary>Which regular endings a class of words takes.</summary>
public enum WordFormKind
{
    /// <summary>The words stand as written.</summary>
    None,

    /// <summary>walk: walks, walked, walking.</summary>
    Verb,

    /// <summary>leg: legs.</summary>
    Noun,
}
