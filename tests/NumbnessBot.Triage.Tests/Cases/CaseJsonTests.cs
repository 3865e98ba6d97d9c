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

    [Theory]
    [InlineData("{\"schema\":2,\"known\":[null]}")]
    [InlineData("{\"schema\":2,\"known\":[{\"is\":\"present\"}]}")]
    [InlineData("{\"schema\":2,\"known\":[{\"is\":\"present\",\"ids\":\"No Id\"}]}")]
    [InlineData("{\"schema\":2,\"known\":{}}")]
    [InlineData("{\"schema\":2,\"greeted\":1}")]
    [InlineData("{\"schema\":2,\"advised\":\"worse\"}")]
    [InlineData("{\"schema\":2,\"pending\":7}")]
    [InlineData("{\"schema\":2")]
    [InlineData("{\"schema\":2} {}")]
    public void Nor_is_what_was_cut_off_or_spoilt(string json) => Assert.Null(CaseJson.Read(json));

    [Fact]
    public void Members_that_are_not_known_are_passed_over_and_null_is_nothing()
    {
        var read = CaseJson.Read(
            "{\"later\":{\"a\":[1]},\"known\":[{\"is\":\"present\",\"sure\":[true],\"ids\":\"leak weak\",\"words\":null}],\"answered\":null,\"attributes\":null,\"pending\":null,\"schema\":2}")!;

        Assert.Equal("leak weak", string.Join(' ', read.Findings.Keys));
        Assert.Equal(new Known(FindingState.Present, "", DateTimeOffset.UnixEpoch, Asked: false), read.Findings[Some.Id("leak")]);
        Assert.True(read.Answered.IsEmpty && read.Attributes.IsEmpty && read.Pending is null);
    }

    [Fact]
    public void Every_member_of_a_case_is_stored()
    {
        foreach (var member in typeof(Case).GetProperties().Where(p => p.CanWrite && p.Name != nameof(Case.Schema)))
        {
            var @case = Case.Empty with { Greeted = false };
            member.SetValue(@case, SomeOf(member.PropertyType));

            var written = CaseJson.Write(@case);

            Assert.True(written != CaseJson.Write(Case.Empty), $"{member.Name} is not written.");
            Assert.Equal(written, CaseJson.Write(CaseJson.Read(written)!));
        }
    }

    [Fact]
    public void Words_of_every_kind_come_back_as_they_were_said()
    {
        var said = Case.Empty.Answer(Some.Id("leak"), FindingState.Present, "it's \"wet\"\n\u2028 \ud83d\ude00 <b>", Some.Now).Answer(Some.Id("age"), "caf\u00e9", "so", Some.Now);

        var read = CaseJson.Read(CaseJson.Write(said))!;

        Assert.Equal(said.Findings, read.Findings);
        Assert.Equal(said.Attributes, read.Attributes);
    }

    [Fact]
    public void A_case_knows_times_as_they_are_stored_before_it_is()
    {
        var time = new DateTimeOffset(2026, 11, 20, 9, 30, 15, 250, TimeSpan.FromHours(2));
        var stored = new DateTimeOffset(2026, 11, 20, 7, 30, 15, TimeSpan.Zero);

        var @case = Case.Empty.Hear(Some.Id("leak"), FindingState.Present, "", time).Answer(Some.Id("age"), "40", "", time) with
        {
            SeenAt = time,
            RemindAt = time,
            RemindWish = time,
            Link = new PageLink("secret", time),
        };

        DateTimeOffset?[] known = [@case.Findings[Some.Id("leak")].At, @case.Attributes[Some.Id("age")].At, @case.SeenAt, @case.RemindAt, @case.RemindWish, @case.Link.Until];
        Assert.All(known, at => Assert.True(at!.Value.EqualsExact(stored)));
    }

    [Fact]
    public void An_empty_case_takes_little_room() => Assert.True(CaseJson.Write(Case.Empty).Length < 20);

    private static object SomeOf(Type type) =>
        new object[]
        {
            true, 7, "text", Some.Now, Consent.Given, Level.Soon, full.Findings, full.Attributes, full.OneOf, full.ToCheck, full.Answered, full.Announced,
            Some.Id("leak"), QuestionId.Review, TopicId.Parse("topic"), new PageLink("secret", Some.Now),
        }.Single(v => v.GetType() == (Nullable.GetUnderlyingType(type) ?? type));
}
