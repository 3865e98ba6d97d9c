namespace NumbnessBot.Triage.Tests;

public sealed class VocabularyTests
{
    // A fall down the stairs is a fall is an injury; two that imply each other.
    private static readonly Finding[] findings =
    [
        Some.Of("stairs-fall") with { Implies = [Some.Id("fall")] },
        Some.Of("fall") with { Implies = [Some.Id("injury")] },
        Some.Of("injury"),
        Some.Of("clumsy") with { Implies = [Some.Id("unsteady")] },
        Some.Of("unsteady") with { Implies = [Some.Id("clumsy")] },
        Some.Of("tripping") with { Implies = [Some.Id("clumsy"), Some.Id("gone")] },
    ];

    private static Vocabulary Vocabulary => new(findings, [new CaseAttribute(Some.Id("age"), AttributeKind.Number, "age")]);

    [Theory]
    [InlineData("stairs-fall", "fall injury")]
    [InlineData("fall", "injury")]
    [InlineData("injury", "")]
    public void What_follows_is_found_near_and_far(string id, string expected) =>
        Assert.Equal(expected, Joined(Vocabulary.ImpliedBy(Some.Id(id))));

    [Theory]
    [InlineData("stairs-fall", "")]
    [InlineData("fall", "stairs-fall")]
    [InlineData("injury", "fall stairs-fall")]
    public void What_is_denied_with_it_is_found_near_and_far(string id, string expected) =>
        Assert.Equal(expected, Joined(Vocabulary.Implying(Some.Id(id))));

    [Fact]
    public void Findings_that_follow_from_each_other_are_no_trap()
    {
        Assert.Equal("unsteady", Joined(Vocabulary.ImpliedBy(Some.Id("clumsy"))));
        Assert.Equal("clumsy", Joined(Vocabulary.ImpliedBy(Some.Id("unsteady"))));
        Assert.Equal("clumsy gone unsteady", Joined(Vocabulary.ImpliedBy(Some.Id("tripping"))));
    }

    [Fact]
    public void What_is_not_in_the_vocabulary_is_null_and_implies_nothing()
    {
        Assert.Null(Vocabulary.Finding(Some.Id("age")));
        Assert.Null(Vocabulary.Attribute(Some.Id("fall")));
        Assert.Empty(Vocabulary.ImpliedBy(Some.Id("gone")));
        Assert.Empty(Vocabulary.Implying(Some.Id("elsewhere")));
    }

    [Fact]
    public void Findings_and_attributes_are_found_by_id_and_kept_in_order()
    {
        Assert.Equal("fall", Vocabulary.Finding(Some.Id("fall"))!.Meaning);
        Assert.Equal(AttributeKind.Number, Vocabulary.Attribute(Some.Id("age"))!.Kind);
        Assert.Equal(findings.Select(f => f.Id), Vocabulary.Findings.Select(f => f.Id));
        Assert.Equal(["age"], Vocabulary.Attributes.Select(a => a.Id.Value));
    }

    [Fact]
    public void An_id_that_stands_twice_is_refused() => Assert.Throws<ArgumentException>(() => new Vocabulary([Some.Of("fall"), Some.Of("fall")], []));

    private static string Joined(IEnumerable<FindingId> ids) => string.Join(' ', ids.Select(i => i.Value).Order(StringComparer.Ordinal));
}
