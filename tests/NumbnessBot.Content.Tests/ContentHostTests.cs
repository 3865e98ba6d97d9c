namespace NumbnessBot.Content.Tests;

public sealed class ContentHostTests
{
    [Fact]
    public void Broken_content_at_the_start_is_refused_with_every_problem()
    {
        using var copy = new ContentCopy();
        BrokenLinks.All["a rule without a hazard"].Break(copy);
        BrokenLinks.All["a rule without a source"].Break(copy);

        var refused = Assert.Throws<ContentException>(() => new ContentHost(copy.Path));

        var errors = refused.Problems.Where(p => !p.IsWarning).ToList();
        Assert.Equal(2, errors.Count);
        Assert.All(errors, p => Assert.Contains(p.ToString(), refused.Message, StringComparison.Ordinal));
    }

    [Fact]
    public void A_good_change_is_served_after_a_reload()
    {
        using var copy = new ContentCopy();
        var host = new ContentHost(copy.Path);
        copy.Replace("locales/en/phrases.yaml", "Text of greeting", "Hello.");

        Assert.True(host.TryReload(out var problems));

        Assert.DoesNotContain(problems, p => !p.IsWarning);
        Assert.Equal("Hello.", host.Current.Words("en").Phrases["greeting"]);
    }

    [Fact]
    public void A_broken_change_leaves_the_last_good_content()
    {
        using var copy = new ContentCopy();
        var host = new ContentHost(copy.Path);
        var good = host.Current;
        BrokenFiles.All["text that is not YAML"].Break(copy);

        Assert.False(host.TryReload(out var problems));

        Assert.Same(good, host.Current);
        Assert.Equal("hazards.yaml", Assert.Single(problems, p => !p.IsWarning).File);
        Assert.Equal(problems, host.Problems);
    }

    [Fact]
    public void A_reload_without_a_change_keeps_the_same_pack()
    {
        using var copy = new ContentCopy();
        var host = new ContentHost(copy.Path);
        var before = host.Current;

        Assert.True(host.TryReload(out _));

        Assert.Same(before, host.Current);
    }

    [Fact]
    public void Who_listens_is_told_of_each_reload()
    {
        using var copy = new ContentCopy();
        var host = new ContentHost(copy.Path);
        var told = new List<ContentResult>();
        host.Reloaded += told.Add;
        copy.Delete("hazards.yaml");

        host.TryReload(out _);

        Assert.Null(Assert.Single(told).Pack);
    }

    [Fact]
    public void Several_changes_in_a_row_are_one_reload()
    {
        using var copy = new ContentCopy();
        var host = new ContentHost(copy.Path);
        var reloads = 0;
        host.Reloaded += _ => reloads++;
        var clock = new HandClock();
        using var watcher = new ContentWatcher(copy.Path, host, clock);

        watcher.Changed();
        watcher.Changed();
        Assert.Equal(0, reloads);
        clock.Ring();

        Assert.Equal(1, reloads);
        Assert.Equal(ContentWatcher.Rest, clock.LastDue);
    }
}
