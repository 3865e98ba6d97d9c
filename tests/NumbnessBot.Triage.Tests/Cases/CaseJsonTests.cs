namespace NumbnessBot.Triage.Tests;

public sealed class CaseJsonTests
{
    private static readonly Case full = Case.Empty.Told("leak", FindingState.Uncertain).Asked("weak", FindingState.Absent).With("age", "40")
        .Tick(new OneOf(Some.Q("screen.list"), OptionId.Parse("group"), [Some.Id("weak"), Some.Id("fever")]))
        .Settle(Some.Q("about.age")).Advise(Level.Emergency, [RuleId.Parse("leaking")]) with
    {
        Consent = Consent.Given,
        Greeted = true,
        Opened = true,
        Pending = QuestionId.Review,
        Misses = 2,
        Proposal = "2026-11-01",
        ToCheck = [Some.Id("leak")],
        Relation = "husband",
        Withdrawing = Some.Id("leak"),
        Withdrawn = Case.Empty.Told("fever", FindingState.Present).Findings,
        SeenAt = Some.Now,
        Returned = true,
    };

    [Fact]
    public void A_case_is_read_as_it_was_written()
    {
        var read = CaseJson.Read(CaseJson.Write(full))!;

        Assert.Equal(CaseJson.Write(full), CaseJson.Write(read));
        Assert.Equal(full.Findings, read.Findings);
        Assert.Equal(full.Attributes, read.Attributes);
        Assert.Equal(full.OneOf[0].Findings.Select(f => f.Value), read.OneOf[0].Findings.Select(f => f.Value));
        Assert.Equal(
            (full.Consent, full.Greeted, full.Opened, full.Reviewed, full.Pending, full.Misses, full.Proposal, full.Advised, full.Relation, full.Withdrawing, full.SeenAt, full.Returned),
            (read.Consent, read.Greeted, read.Opened, read.Reviewed, read.Pending, read.Misses, read.Proposal, read.Advised, read.Relation, read.Withdrawing, read.SeenAt, read.Returned));
        Assert.Equal(full.Withdrawn, read.Withdrawn);
        Assert.Equal(full.ToCheck.Select(f => f.Value), read.ToCheck.Select(f => f.Value));
        Assert.Equal(full.Answered.Select(q => q.Value), read.Answered.Select(q => q.Value));
        Assert.Equal(full.Announced.Select(r => r.Value), read.Announced.Select(r => r.Value));
    }

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("{\"schema\":99}")]
    [InlineData("{\"schema\":1,\"findings\":{\"leak\":{\"is\":\"perhaps\"}}}")]
    [InlineData("{\"schema\":1,\"answered\":[\"no stage\"]}")]
    [InlineData("{\"schema\":1,\"findings\":{\"leak\":null}}")]
    [InlineData("{\"schema\":1,\"findings\":{\"leak\":{\"is\":\"present\",\"at\":9223372036854775807}}}")]
    [InlineData("{\"schema\":1,\"attributes\":{\"age\":null}}")]
    [InlineData("{\"schema\":1,\"attributes\":{\"age\":{}}}")]
    [InlineData("{\"schema\":1,\"oneOf\":[null]}")]
    [InlineData("{\"schema\":1,\"oneOf\":[\"screen.list group\"]}")]
    [InlineData("{\"schema\":1,\"toCheck\":[null]}")]
    [InlineData("{\"schema\":1,\"seenAt\":9223372036854775807}")]
    public void What_is_no_case_of_ours_is_none(string json) => Assert.Null(CaseJson.Read(json));

    [Fact]
    public void An_empty_case_takes_little_room() => Assert.True(CaseJson.Write(Case.Empty).Length < 20);
}
