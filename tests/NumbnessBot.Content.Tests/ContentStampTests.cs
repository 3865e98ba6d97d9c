namespace NumbnessBot.Content.Tests;

public sealed class ContentStampTests : IDisposable
{
    private readonly ContentCopy _copy = new();
    private readonly string _stamp = Path.GetTempFileName();

    public static TheoryData<string, Func<string, string>> Forgeries { get; } = new()
    {
        { "nothing", _ => "" },
        { "some words", _ => "checked" },
        { "other content", text => text.Replace("content ", "content 0", StringComparison.Ordinal) },
        { "another program", text => text[..^2] + (text[^2] == '0' ? '1' : '0') + text[^1] },
        { "no program", text => text[..text.IndexOf("checked", StringComparison.Ordinal)] },
        { "capitals", text => text.ToUpperInvariant() },
        { "another line", text => text + "all is well\n" },
    };

    public void Dispose()
    {
        _copy.Dispose();
        File.Delete(_stamp);
    }

    [Fact]
    public void Content_that_a_stamp_fits_is_read_the_same_and_not_checked_again()
    {
        var written = ContentStamp.Write(_copy.Path, _stamp);
        var read = ContentLoader.Load(_copy.Path, _stamp);

        Assert.True(written.WasChecked);
        Assert.False(read.WasChecked);
        Assert.Equal(written.Pack!.Version, read.Pack!.Version);
        Assert.Equal(InterviewDrawing.Mermaid(written.Pack, "en"), InterviewDrawing.Mermaid(read.Pack, "en"));
        Assert.Equal(EmergencyItems.Render(written.Pack), EmergencyItems.Render(read.Pack));
        Assert.Equal(written.Pack.Words("en").Lexicon.Findings.AsEnumerable(), read.Pack.Words("en").Lexicon.Findings);
    }

    [Fact]
    public void A_change_of_any_byte_of_any_file_leads_to_the_full_check()
    {
        ContentStamp.Write(_copy.Path, _stamp);
        var files = Directory.GetFiles(_copy.Path, "*", SearchOption.AllDirectories);
        Assert.True(files.Length > 20);
        foreach (var file in files)
        {
            var bytes = File.ReadAllBytes(file);
            foreach (var at in new[] { 0, bytes.Length / 2, bytes.Length - 1 }.Where(at => at >= 0 && at < bytes.Length))
            {
                var changed = bytes.ToArray();
                changed[at] ^= 1;
                File.WriteAllBytes(file, changed);
                Assert.False(Fits(), $"{file}, byte {at}");
            }

            File.WriteAllBytes(file, [.. bytes, (byte)'\n']);
            Assert.False(Fits(), $"{file}, one byte more");
            File.Delete(file);
            Assert.False(Fits(), $"{file}, gone");
            File.WriteAllBytes(file + "x", bytes);
            Assert.False(Fits(), $"{file}, of another name");
            File.Delete(file + "x");
            File.WriteAllBytes(file, bytes);
            Assert.True(Fits(), $"{file}, as it was");
        }

        _copy.Write("rules/new.yaml", "");
        Assert.False(Fits());
    }

    [Fact]
    public void Broken_content_is_refused_whatever_lies_beside_the_program()
    {
        ContentStamp.Write(_copy.Path, _stamp);
        BrokenLinks.All["a rule without a source"].Break(_copy);

        var result = ContentLoader.Load(_copy.Path, _stamp);

        Assert.Null(result.Pack);
        Assert.True(result.WasChecked);
        Assert.Equal(_copy.Load().Problems.AsEnumerable(), result.Problems);
    }

    [Theory]
    [MemberData(nameof(Forgeries))]
    public void A_stamp_that_is_not_right_is_as_none(string what, Func<string, string> forge)
    {
        ContentStamp.Write(_copy.Path, _stamp);
        File.WriteAllText(_stamp, forge(File.ReadAllText(_stamp)));

        var result = ContentLoader.Load(_copy.Path, _stamp);

        Assert.True(result is { WasChecked: true, Pack: not null }, what);
    }

    [Fact]
    public void A_stamp_that_cannot_be_read_is_as_none() => Assert.All(
        new[] { null, Path.Combine(_copy.Path, "none"), _copy.Path, "a\0b" },
        stamp => Assert.True(ContentLoader.Load(_copy.Path, stamp) is { WasChecked: true, Pack: not null }, stamp));

    [Fact]
    public void Content_with_an_error_gets_no_stamp_and_loses_the_one_it_had()
    {
        ContentStamp.Write(_copy.Path, _stamp);
        BrokenFiles.All["text that is not YAML"].Break(_copy);

        var result = ContentStamp.Write(_copy.Path, _stamp);

        Assert.Null(result.Pack);
        Assert.False(File.Exists(_stamp));
    }

    [Fact]
    public void A_change_while_it_serves_is_checked()
    {
        ContentStamp.Write(_copy.Path, _stamp);
        var host = new ContentHost(_copy.Path, _stamp);
        Assert.False(host.WasChecked);

        BrokenFiles.All["text that is not YAML"].Break(_copy);

        Assert.False(host.TryReload(out _));
        Assert.True(host.WasChecked);
    }

    private bool Fits() => ContentStamp.Fits(ContentFolder.Read(_copy.Path, [])!, _stamp);
}
