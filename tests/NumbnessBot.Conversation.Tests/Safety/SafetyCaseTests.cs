using NumbnessBot.Proof.Playing;
using NumbnessBot.Proof.Safety;
using NumbnessBot.Proof.Stories;
using NumbnessBot.Triage;

namespace NumbnessBot.Conversation.Tests.Safety;

public sealed class SafetyCaseTests
{
    public static TheoryData<string> RuleIds => [.. RuleTrace.All.Select(t => t.Rule.Id.Value)];

    public static TheoryData<string> HazardIds => [.. RealContent.Shared.Current.Pack.Hazards.Keys.Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(RuleIds))]
    public void A_rule_can_be_followed_from_its_source_to_its_hazards_and_tests(string id)
    {
        var gaps = RuleTrace.All.Single(t => t.Rule.Id.Value == id).Gaps().ToList();

        Assert.True(gaps.Count == 0, $"{id} lacks {string.Join("; ", gaps)}.");
    }

    [Fact]
    public void A_rule_with_nothing_behind_it_lacks_all_of_it()
    {
        var rule = new Rule(RuleId.Parse("new-rule"), "general", new Condition.Has(FindingId.Parse("fever"))) { Level = Level.Today };

        Assert.Equal(7, new RuleTrace(rule, RuleTrace.LevelsOf(rule), [], [], [], [], [], [], []).Gaps().Count());
    }

    /// <summary>Each thing that a rule may not lack, taken away from a rule that has them all.</summary>
    [Theory]
    [InlineData("a source")]
    [InlineData("a hazard")]
    [InlineData("a story that raises it")]
    [InlineData("a row of rules.tsv in which it gives emergency")]
    [InlineData("a row of rules.tsv that nearly raises it")]
    [InlineData("a row of rules.tsv in which a denied sign")]
    [InlineData("a line of denied.tsv")]
    public void A_rule_that_lacks_one_thing_is_found_by_that_thing(string lacking)
    {
        var whole = RuleTrace.All.Single(t => t.Rule.Id.Value == "ces-retention");
        var broken = lacking switch
        {
            "a source" => whole with { Rule = whole.Rule with { Sources = [], Note = null } },
            "a hazard" => whole with { Rule = whole.Rule with { Hazards = [] } },
            "a story that raises it" => whole with { Raising = [] },
            "a row of rules.tsv in which it gives emergency" => whole with { RaisingRows = [] },
            "a row of rules.tsv that nearly raises it" => whole with { NearMisses = [] },
            "a row of rules.tsv in which a denied sign" => whole with { Denied = [] },
            _ => whole with { DeniedInWords = [] },
        };

        Assert.Empty(whole.Gaps());
        Assert.StartsWith(lacking, Assert.Single(broken.Gaps()), StringComparison.Ordinal);
    }

    [Fact]
    public void Every_link_of_the_safety_case_leads_somewhere()
    {
        var folder = Repository.Under("docs", "safety");
        var links = Directory.EnumerateFiles(folder, "*.md").SelectMany(page => LinksOf(page).Select(link => (Page: page, Link: link))).Distinct().ToList();

        Assert.True(links.Count > 100);
        Assert.All(links, l => Assert.True(Leads(l.Page, l.Link), $"{l.Link} leads nowhere."));
        Assert.False(Leads(links[0].Page, "../../src/NoSuchFile.cs"));
        Assert.False(Leads(links[0].Page, "traceability.md#no-such-rule"));
    }

    private static IEnumerable<string> LinksOf(string page) => File.ReadAllText(page).Split("](").Skip(1).Select(t => t.Split(')')[0]).Where(l => !l.Contains("://", StringComparison.Ordinal));

    private static bool Leads(string page, string link)
    {
        var path = link.StartsWith('#') ? page : Path.GetFullPath(Path.Combine(Path.GetDirectoryName(page)!, link.Split('#')[0]));
        return (File.Exists(path) || Directory.Exists(path))
            && (!link.Contains('#', StringComparison.Ordinal) || File.ReadLines(path).Any(l => l.StartsWith('#') && l.TrimStart('#', ' ').Trim('`').StartsWith(link.Split('#')[1], StringComparison.OrdinalIgnoreCase)));
    }

    [Fact]
    public void A_row_that_does_not_hang_on_its_denial_is_no_denied_form()
    {
        var known = RuleTrace.All.Single(t => t.Rule.Id.Value == "ces-retention");

        Assert.Contains(known.Denied, r => r.Findings == "!urine-retention urine-leak");
        Assert.DoesNotContain(known.Denied, r => r.Findings == "urine-retention bladder-bowel-longstanding");
    }

    [Fact]
    public void The_written_pages_are_current() => Assert.All(
        SafetyPages.All,
        page => Assert.True(
            File.Exists(page.Path) && File.ReadAllText(page.Path) == page.Text,
            $"{Path.GetFileName(page.Path)} is out of date. Write it again: {SafetyPages.Command}"));

    [Theory]
    [MemberData(nameof(HazardIds))]
    public void A_hazard_is_guarded_against_by_things_that_exist_and_by_a_test(string id)
    {
        var hazard = RealContent.Shared.Current.Pack.Hazards[id];
        var names = hazard.Guards.SelectMany(g => g.Split('`').Where((_, i) => i % 2 == 1)).ToList();
        var tested = Story.All.Any(s => s.Story.Hazard == id) || names.Select(Reference.Address).Any(a => a?.StartsWith("../../tests/", StringComparison.Ordinal) == true);

        Assert.All(names, name => Assert.True(Reference.Address(name) is not null, $"`{name}` names nothing."));
        Assert.True(tested, $"No story has hazard {id}, and none of its guards names a test.");
        Assert.InRange(RiskMatrix.Of(hazard.After), 1, RiskMatrix.Of(hazard.Before));
    }

    [Fact]
    public void No_hazard_is_left_out_of_the_numbers()
    {
        var ids = RealContent.Shared.Current.Pack.Hazards.Keys.Order(StringComparer.Ordinal);

        Assert.Equal(Enumerable.Range(1, ids.Count()).Select(i => $"H{i:00}"), ids);
    }

    [Fact]
    public void Every_rule_stands_in_the_log_of_rule_changes()
    {
        var log = File.ReadAllText(Repository.Under("docs", "safety", "rule-changes.md"));

        Assert.All(RuleTrace.All, trace => Assert.Contains($"`{trace.Rule.Id}`", log, StringComparison.Ordinal));
    }
}
