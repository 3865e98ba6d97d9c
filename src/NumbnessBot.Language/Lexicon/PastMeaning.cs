namespace NumbnessBot.Language;

/// <summary>What it means for a finding that it was so in the past.</summary>
public enum PastMeaning
{
    /// <summary>It is over: numb feet last year are not numb feet.</summary>
    Over,

    /// <summary>It counts when it was lately: a fall yesterday, not a fall in 1998.</summary>
    Recent,

    /// <summary>It counts for life: cancer in 2015.</summary>
    Holds,
}
