namespace NumbnessBot.Proof.Playing;

/// <summary>How somebody answers a list.</summary>
public enum Manner
{
    /// <summary>The lines that fit, each with a remark in brackets.</summary>
    Remarks,

    /// <summary>The lines that fit and nothing else, as one who taps.</summary>
    Taps,

    /// <summary>A sentence of their own where they have one, else the line with a remark; the line where the sentence was not understood.</summary>
    OwnWords,
}
