namespace NumbnessBot.Conversation.Rendering.ByChannel;

/// <summary>How a channel shows pictures.</summary>
public enum PictureWay
{
    /// <summary>Not at all; the text is enough.</summary>
    None,

    /// <summary>From an address that everybody can reach.</summary>
    Linked,

    /// <summary>From an address, or where none is known from within the message.</summary>
    Embedded,
}
