using NumbnessBot.Report.Tests.Playing;
using NumbnessBot.Triage;

namespace NumbnessBot.Report.Tests.Text;

public sealed class TextPageTests
{
    [Fact]
    public void The_text_holds_exactly_what_the_case_holds()
    {
        for (var seed = 0; seed < Pages.Tries; seed++)
        {
            var @case = RandomCase.Of(seed);

            var (facts, _) = TextReader.Read(TextPage.Of(Pages.Of(@case), Pages.Words));

            Assert.Equal(Learnt.Sorted(Learnt.Of(@case, ids: false, Learnt.Minute)), Learnt.Sorted(facts));
        }
    }

    [Fact]
    public void Beside_what_was_said_stand_only_the_advice_its_rules_and_the_times()
    {
        for (var seed = 0; seed < Pages.Tries; seed++)
        {
            var @case = RandomCase.Of(seed);
            var page = Pages.Of(@case);

            var (_, rest) = TextReader.Read(TextPage.Of(page, Pages.Words));

            string[] blocks = ["Summary for the clinician", "SITUATION", "BACKGROUND", "ASSESSMENT", "RECOMMENDATION"];
            Assert.All(rest.Where(r => !blocks.Contains(r)), r => Assert.True(
                r.StartsWith("level: ", StringComparison.Ordinal) || r.StartsWith("rules: ", StringComparison.Ordinal) || r.StartsWith("told: ", StringComparison.Ordinal)
                || (@case.Relation is { } relation && r == $"about: spoken of as: {Learnt.Plain(relation)}")
                || r.StartsWith("Made: 20 Nov 2026 14:00 UTC", StringComparison.Ordinal) || r.StartsWith("Last answer: ", StringComparison.Ordinal)
                || r == $"Content version: {page.ContentVersion}." || r.StartsWith("Put together by a chatbot", StringComparison.Ordinal), r));
            Assert.Equal(page.Rules.Select(r => r.Id.Value), rest.Where(r => r.StartsWith("rules: ", StringComparison.Ordinal)).Select(r => r.Split(' ')[1]));
        }
    }

    [Fact]
    public void A_country_is_shown_by_its_name()
    {
        var @case = Case.Empty.Choose(Attributes.Country, "GB", Pages.Now);

        Assert.Contains("country: the United Kingdom", TextPage.Of(Pages.Of(@case), Pages.Words), StringComparison.Ordinal);
    }

    [Fact]
    public void The_parts_come_in_the_order_in_which_clinicians_hand_over()
    {
        var @case = Case.Empty.Answer(FindingId.Parse("urine-retention"), FindingState.Present, "can't pee", Pages.Now)
            .Answer(FindingId.Parse("fever"), FindingState.Absent, "", Pages.Now)
            .Answer(FindingId.Parse("age"), "38", "38", Pages.Now)
            .Answer(FindingId.Parse("onset-when"), "2026-11-17", "since Tuesday", Pages.Now)
            .Advise(Level.Emergency, []);

        var text = TextPage.Of(Pages.Of(@case), Pages.Words);

        string[] parts =
        [
            "Summary for the clinician", "SITUATION", "Emergency:", "age: 38", "BACKGROUND", "17 November 2026", "\"since Tuesday\"", "ASSESSMENT", "Present, when asked: trouble passing urine",
            "Asked and absent: a fever", "RECOMMENDATION", "ces-", "Made: 20 Nov 2026 14:00 UTC", "not a diagnosis",
        ];
        Assert.Equal(parts.Select((_, i) => i), parts.Select(p => text.IndexOf(p, StringComparison.Ordinal)).Select((at, i) => at >= 0 && (i == 0 || at > text.IndexOf(parts[i - 1], StringComparison.Ordinal)) ? i : -1));
    }

    [Fact]
    public void While_the_questions_go_on_the_page_says_so_and_names_no_level()
    {
        var text = TextPage.Of(Pages.Of(Case.Empty.Hear(FindingId.Parse("leg-numbness"), FindingState.Present, "numb leg", Pages.Now)), Pages.Words);

        Assert.Contains("The questions were not finished, so no advice was given.", text, StringComparison.Ordinal);
        Assert.DoesNotContain("The person was told", text, StringComparison.Ordinal);
        Assert.DoesNotContain("mod-", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Where_the_advice_given_is_not_what_would_be_given_now_both_stand_there()
    {
        var text = TextPage.Of(Pages.Of(Case.Empty.Advise(Level.Soon, [])), Pages.Words);

        Assert.Contains("A clinician by appointment, within two weeks", text, StringComparison.Ordinal);
        Assert.Contains("As things stand now: A clinician within 24 hours", text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_rule_that_was_announced_and_holds_no_longer_is_named()
    {
        var text = TextPage.Of(Pages.Of(Case.Empty with { Advised = Level.Today, Announced = [RuleId.Parse("ces-retention")] }), Pages.Words);

        Assert.Contains("ces-retention (announced, holds no longer)", text, StringComparison.Ordinal);
    }
}
