using NumbnessBot.Host.Configuration;
using NumbnessBot.Host.Tests.Playing;

namespace NumbnessBot.Host.Tests.Configuration;

public sealed class ContentFoldersTests : IDisposable
{
    private readonly Folder _folder = new();

    [Fact]
    public void The_configured_folder_goes_first()
    {
        Put("dialogs");

        Assert.Equal(_folder.At("mine"), ContentFolders.Find("mine", _folder.Path));
        Assert.Equal(_folder.At("else"), ContentFolders.Find(_folder.At("else"), _folder.Path));
    }

    [Fact]
    public void The_nearest_folder_at_or_above_the_content_root_is_found()
    {
        Put("dialogs");
        Put("a", "dialogs");

        Assert.Equal(_folder.At("a", "dialogs"), ContentFolders.Find(null, _folder.At("a", "b", "c")));
        Assert.Equal(_folder.At("dialogs"), ContentFolders.Find(" ", _folder.At("d")));
    }

    [Fact]
    public void A_folder_of_that_name_without_content_is_passed_by()
    {
        Put("dialogs");
        Directory.CreateDirectory(_folder.At("a", "dialogs"));

        Assert.Equal(_folder.At("dialogs"), ContentFolders.Find(null, _folder.At("a")));
    }

    [Fact]
    public void Far_from_any_content_that_of_the_program_is_taken()
    {
        var found = ContentFolders.Find(null, _folder.Path);

        Assert.Equal("dialogs", Path.GetFileName(found));
        Assert.Equal(ContentFolders.Find(null, AppContext.BaseDirectory), found);
    }

    public void Dispose() => _folder.Dispose();

    private void Put(params string[] parts)
    {
        Directory.CreateDirectory(_folder.At(parts));
        File.WriteAllText(_folder.At([.. parts, "findings.yaml"]), "");
    }
}
