namespace NumbnessBot.Triage.Tests;

public sealed class FindingMapTests
{
    private static readonly FindingMap<string> abc = FindingMap<string>.Of([Pair("c", "3"), Pair("a", "1"), Pair("b", "2")]);

    [Fact]
    public void It_is_gone_through_in_the_order_of_the_ids() => Assert.Equal(["a", "b", "c"], abc.Select(e => e.Key.Value));

    [Fact]
    public void Of_entries_with_one_id_the_last_counts() =>
        Assert.Equal("2", Assert.Single(FindingMap<string>.Of([Pair("a", "1"), Pair("a", "2")])).Value);

    [Fact]
    public void What_is_set_stands_in_its_place_and_leaves_the_map_it_was_set_in_alone()
    {
        var more = abc.SetItem(Some.Id("aa"), "new").SetItem(Some.Id("c"), "other");

        Assert.Equal("a 1, aa new, b 2, c other", string.Join(", ", more.Select(e => $"{e.Key} {e.Value}")));
        Assert.Equal("a 1, b 2, c 3", string.Join(", ", abc.Select(e => $"{e.Key} {e.Value}")));
    }

    [Fact]
    public void Several_are_set_at_once_also_when_named_twice() =>
        Assert.Equal("a x, b 2, c 3, d x", string.Join(", ", abc.SetItems([Some.Id("d"), Some.Id("a"), Some.Id("d")], "x").Select(e => $"{e.Key} {e.Value}")));

    [Fact]
    public void Setting_what_is_so_already_and_taking_out_what_is_not_there_give_the_same_map()
    {
        Assert.Same(abc, abc.SetItem(Some.Id("b"), new string("2")));
        Assert.Same(abc, abc.Remove(Some.Id("z")));
    }

    [Fact]
    public void What_was_taken_out_is_gone()
    {
        var less = abc.RemoveRange([Some.Id("a"), Some.Id("c")]);

        Assert.Equal("b", Assert.Single(less).Key.Value);
        Assert.False(less.ContainsKey(Some.Id("a")));
        Assert.Null(less.GetValueOrDefault(Some.Id("c")));
        Assert.Throws<KeyNotFoundException>(() => less[Some.Id("c")]);
    }

    private static KeyValuePair<FindingId, string> Pair(string id, string value) => new(Some.Id(id), value);
}
