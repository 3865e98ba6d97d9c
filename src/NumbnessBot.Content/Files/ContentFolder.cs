using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace NumbnessBot.Content;

/// <summary>The text of every file of a content folder, read at one moment.</summary>
internal sealed class ContentFolder
{
    private static readonly UTF8Encoding strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private ContentFolder(ImmutableSortedDictionary<string, string> texts, ImmutableArray<PictureFile> images, string digest)
    {
        Texts = texts;
        Images = images;
        Digest = digest;
        Version = VersionOf(texts);
    }

    /// <summary>Text by relative path with forward slashes; line ends are those of Unix.</summary>
    public ImmutableSortedDictionary<string, string> Texts { get; }

    /// <summary>The PNGs that were made of the drawings.</summary>
    public ImmutableArray<PictureFile> Images { get; }

    /// <summary>The same for the same texts on every machine, and another after any change; twelve characters.</summary>
    public string Version { get; }

    /// <summary>SHA-256 of the name and the bytes of every file that was read: another after any change at all, also one that <see cref="Version"/> does not see.</summary>
    public string Digest { get; }

    /// <returns>Null when there is no such folder; the problem says so.</returns>
    public static ContentFolder? Read(string path, List<ContentProblem> problems)
    {
        var full = Path.GetFullPath(path);
        if (!Directory.Exists(full))
        {
            problems.Add(new(path, "", "There is no such folder.", "Name the folder that holds findings.yaml."));
            return null;
        }

        var texts = ImmutableSortedDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        var images = ImmutableArray.CreateBuilder<PictureFile>();
        using var digest = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var (name, file) in FilesIn(full, problems).Select(f => (Name: NameOf(f, full), File: f)).OrderBy(f => f.Name, StringComparer.Ordinal))
        {
            if ((!IsImage(name) && !IsContent(name)) || BytesOf(file, name, problems) is not { } bytes)
            {
                continue;
            }

            digest.AppendData(strict.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{name}\n{bytes.Length}\n")));
            digest.AppendData(bytes);
            if (IsImage(name))
            {
                images.Add(new(Path.GetFileNameWithoutExtension(name), bytes));
            }
            else if (TextOf(bytes, name, problems) is { } text)
            {
                texts.Add(name, text);
            }
        }

        return new ContentFolder(texts.ToImmutable(), images.ToImmutable(), Convert.ToHexStringLower(digest.GetHashAndReset()));
    }

    private static string NameOf(string file, string folder) => Path.GetRelativePath(folder, file).Replace('\\', '/');

    private static string[] FilesIn(string folder, List<ContentProblem> problems)
    {
        try
        {
            return Directory.GetFiles(folder, "*", SearchOption.AllDirectories);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            problems.Add(new(folder, "", "The folder cannot be listed.", "Check that it is there and may be read."));
            return [];
        }
    }

    private static bool IsContent(string name) =>
        !name.StartsWith("schema/", StringComparison.Ordinal)
        && !name.Split('/').Any(part => part.StartsWith('.') || part.EndsWith('~'))
        && Path.GetFileName(name) != "README.md";

    private static bool IsImage(string name) => name.StartsWith(Raster.Folder + "/", StringComparison.Ordinal) && name.EndsWith(".png", StringComparison.Ordinal);

    private static string? TextOf(byte[] bytes, string name, List<ContentProblem> problems)
    {
        try
        {
            return strict.GetString(bytes).TrimStart('\uFEFF').ReplaceLineEndings("\n");
        }
        catch (DecoderFallbackException)
        {
            problems.Add(new(name, "", "The file is not UTF-8 text.", "Save it again as UTF-8."));
            return null;
        }
    }

    private static byte[]? BytesOf(string file, string name, List<ContentProblem> problems)
    {
        try
        {
            return File.ReadAllBytes(file);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            problems.Add(new(name, "", "The file cannot be opened.", "Check that it is not locked and may be read."));
            return null;
        }
    }

    private static string VersionOf(ImmutableSortedDictionary<string, string> texts)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var (name, text) in texts)
        {
            hash.AppendData(strict.GetBytes($"{name}\n{text.Length}\n{text}"));
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset())[..12];
    }
}
