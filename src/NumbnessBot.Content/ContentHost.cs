using System.Collections.Immutable;

namespace NumbnessBot.Content;

/// <summary>
/// Holds the content that is served. Reloading swaps the whole pack at once or, when anything is wrong with the files, leaves the last good one.
/// Safe to use from any thread: whoever took <see cref="Current"/> keeps that pack for as long as it needs it.
/// </summary>
public sealed class ContentHost
{
    private readonly Lock _reloading = new();
    private readonly string _path;
    private readonly string? _stamp;
    private volatile ContentPack _current;

    /// <param name="path">The content folder.</param>
    /// <param name="stamp">The file of a <see cref="ContentStamp"/>, with which a start is faster; null: none.</param>
    /// <exception cref="ContentException">There is at least one error; the message lists them all.</exception>
    public ContentHost(string path, string? stamp = null)
    {
        (_path, _stamp) = (path, stamp);
        var result = ContentLoader.Load(path, stamp);
        WasChecked = result.WasChecked;
        _current = result.Pack ?? throw new ContentException(result.Problems);
        Problems = result.Problems;
    }

    /// <summary>The last good content.</summary>
    public ContentPack Current => _current;

    /// <summary>What the latest reading found: warnings about <see cref="Current"/>, or why it was not replaced.</summary>
    public ImmutableArray<ContentProblem> Problems { get; private set; }

    /// <summary>False when the latest reading trusted a stamp instead.</summary>
    public bool WasChecked { get; private set; }

    /// <summary>Told after each reload with its result; the pack is null when the old one stays.</summary>
    public event Action<ContentResult>? Reloaded;

    /// <summary>Reads the folder again.</summary>
    /// <returns>True when the content read is now served, also when nothing had changed.</returns>
    public bool TryReload(out ImmutableArray<ContentProblem> problems)
    {
        ContentResult result;
        lock (_reloading)
        {
            result = ContentLoader.Load(_path, _stamp);
            problems = Problems = result.Problems;
            WasChecked = result.WasChecked;
            if (result.Pack is { } pack && pack.Version != _current.Version)
            {
                _current = pack;
            }
        }

        Reloaded?.Invoke(result);
        return result.Pack is not null;
    }
}
