namespace NumbnessBot.Storage;

/// <summary>Word that another process added lines to a conversation, for whoever listens to it here.</summary>
public interface ILineNews
{
    /// <summary>Dispose what is returned to hear no more.</summary>
    /// <param name="said">Gets the key of the conversation, or null when it may be any. Has to return at once.</param>
    IDisposable Subscribe(Action<string?> said);
}
