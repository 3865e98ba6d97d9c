using System.Collections.Concurrent;
using System.Text;

namespace NumbnessBot.Host.Page;

/// <summary>The files of the page. Those of the content root go before those beside the program, and a changed file is read again.</summary>
internal sealed class PageFiles(IHostEnvironment environment)
{
    private const string Folder = "wwwroot";

    private static readonly Dictionary<string, string> types = new(StringComparer.OrdinalIgnoreCase)
    {
        [".css"] = "text/css; charset=utf-8",
        [".html"] = "text/html; charset=utf-8",
        [".js"] = "text/javascript; charset=utf-8",
        [".svg"] = "image/svg+xml",
    };

    private readonly string[] _roots = [Path.Combine(environment.ContentRootPath, Folder), Path.Combine(AppContext.BaseDirectory, Folder)];
    private readonly ConcurrentDictionary<string, PageFile> _read = new(StringComparer.Ordinal);

    /// <summary>One version for all files that name each other, so that a change of one is a new address for all.</summary>
    public string Version => PageFile.HashOf(Encoding.ASCII.GetBytes(string.Concat(Own().Select(f => f.Hash))));

    /// <summary>The file of this bare name, or null when there is none.</summary>
    public PageFile? Find(string name)
    {
        if (Path.GetFileName(name) != name || !types.TryGetValue(Path.GetExtension(name), out var type)
            || _roots.Select(r => new FileInfo(Path.Combine(r, name))).FirstOrDefault(f => f.Exists) is not { } file)
        {
            return null;
        }

        var held = _read.GetValueOrDefault(name);
        return held?.Written == file.LastWriteTimeUtc ? held : _read[name] = PageFile.Of(file.Name, type, File.ReadAllBytes(file.FullName), file.LastWriteTimeUtc);
    }

    private IEnumerable<PageFile> Own() =>
        _roots.Where(Directory.Exists).Take(1).SelectMany(r => Directory.GetFiles(r)).Select(f => Path.GetFileName(f)).Order(StringComparer.Ordinal)
            .Where(n => n != WebChat.FileName).Select(Find).OfType<PageFile>();
}
