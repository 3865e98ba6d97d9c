namespace NumbnessBot.Content;

/// <summary>Reloads the content when its files change, once the changes have come to rest: an editor saves in several steps.</summary>
public sealed class ContentWatcher : IDisposable
{
    /// <summary>How long nothing must change before the folder is read again.</summary>
    public static readonly TimeSpan Rest = TimeSpan.FromMilliseconds(500);

    private readonly FileSystemWatcher _files;
    private readonly ITimer _timer;

    /// <param name="path">The content folder.</param>
    /// <param name="host">What to reload; its <see cref="ContentHost.Reloaded"/> tells the result.</param>
    public ContentWatcher(string path, ContentHost host, TimeProvider clock)
    {
        _timer = clock.CreateTimer(_ => host.TryReload(out var _), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        _files = new FileSystemWatcher(Path.GetFullPath(path)) { IncludeSubdirectories = true };
        _files.Changed += (_, _) => Changed();
        _files.Created += (_, _) => Changed();
        _files.Deleted += (_, _) => Changed();
        _files.Renamed += (_, _) => Changed();
        _files.Error += (_, _) => Changed();
        _files.EnableRaisingEvents = true;
    }

    public void Dispose()
    {
        _files.Dispose();
        _timer.Dispose();
    }

    /// <summary>Begins the rest anew.</summary>
    internal void Changed() => _timer.Change(Rest, Timeout.InfiniteTimeSpan);
}
