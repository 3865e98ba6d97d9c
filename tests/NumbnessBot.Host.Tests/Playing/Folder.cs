using System.Text;

namespace NumbnessBot.Host.Tests.Playing;

/// <summary>An empty folder of its own, deleted afterwards.</summary>
internal sealed class Folder : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("host-");

    public string Path => _folder.FullName;

    public string At(params string[] parts) => System.IO.Path.Combine([Path, .. parts]);

    /// <summary>True when the text stands anywhere in the files of a folder, also in those that are open.</summary>
    public bool Holds(string text, string under = "") => Directory.GetFiles(At(under)).Any(file =>
    {
        using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        using var copy = new MemoryStream();
        stream.CopyTo(copy);
        return copy.ToArray().AsSpan().IndexOf(Encoding.UTF8.GetBytes(text)) >= 0;
    });

    /// <summary>A copy of the content that ships.</summary>
    public string CopyDialogs()
    {
        foreach (var file in Directory.EnumerateFiles(Repository.Dialogs, "*", SearchOption.AllDirectories))
        {
            var copy = At("dialogs", System.IO.Path.GetRelativePath(Repository.Dialogs, file));
            Directory.CreateDirectory(System.IO.Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }

        return At("dialogs");
    }

    public void Dispose()
    {
        if (Directory.Exists(Path))
        {
            _folder.Delete(recursive: true);
        }
    }
}
