using NumbnessBot.Triage;

namespace NumbnessBot.Content.Tests;

public sealed class ContentLoaderTests
{
    private static readonly ContentPack pack = GoodContent.Pack;

    [Fact]
    public void Good_content_has_no_problem() => Assert.Empty(GoodContent.Result.Errors);

    [Fact]
    public void A_relative_path_is_read()
    {
        using var copy = new ContentCopy();
        var relative = Path.GetRelativePath(Directory.GetCurrentDirectory(), copy.Path);

        Assert.Equal(copy.Load().Pack!.Version, ContentLoader.Load(relative).Pack?.Version);
    }

    [Fact]
    public void A_folder_that_is_not_there_is_a_problem()
    {
        var result = ContentLoader.Load("no/such/folder");

        Assert.Null(result.Pack);
        Assert.Equal("no/such/folder", Assert.Single(result.Problems).File);
    }

    [Fact]
    public void Findings_keep_what_is_written_about_them()
    {
        var vocabulary = pack.Vocabulary;

        Assert.Equal("cauda-equina", vocabulary.Finding(FindingId.Parse("urine-retention"))!.Group);
        Assert.True(vocabulary.Finding(FindingId.Parse("cancer-history"))!.History);
        Assert.True(vocabulary.Finding(FindingId.Parse("old-bladder-trouble"))!.Lowers);
        Assert.True(vocabulary.Finding(FindingId.Parse("back-numbness"))!.Page);
        Assert.Equal([FindingId.Parse("leg-weakness")], vocabulary.ImpliedBy(FindingId.Parse("foot-drop")).AsEnumerable());
        Assert.Equal(120, vocabulary.Attribute(FindingId.Parse("age"))!.Max);
        Assert.Equal(["neck", "lower-back"], vocabulary.Attribute(FindingId.Parse("region"))!.Values.AsEnumerable());
    }

    [Fact]
    public void Stages_stand_in_their_order_whatever_the_order_of_the_files() =>
        Assert.Equal(Interview.StageIds, pack.Interview.Stages.Select(s => s.Id));

    [Fact]
    public void A_question_about_an_attribute_offers_its_values()
    {
        var region = pack.Interview.Question(QuestionId.Parse("location.region"))!;

        Assert.Equal(["neck", "lower-back"], region.Options.Select(o => o.Value));
    }

    [Fact]
    public void A_choice_beside_a_number_sets_another_attribute()
    {
        var option = Assert.Single(pack.Interview.Question(QuestionId.Parse("about.age"))!.Options);

        Assert.Equal((FindingId.Parse("who"), "someone-else"), option.Sets);
    }

    [Fact]
    public void A_rule_keeps_its_level_condition_and_raise()
    {
        var rule = pack.Rules.Rule(RuleId.Parse("weak-leg"))!;

        Assert.Equal(Level.Today, rule.Level);
        Assert.Equal("@weak AND age < 80", rule.When.ToString());
        Assert.Equal("onset-speed = sudden OR @ces", Assert.Single(rule.Raises).When.ToString());
        Assert.Equal("cauda-equina", rule.Family);
    }

    [Fact]
    public void A_modifier_gives_a_floor_and_one_built_into_the_program_gives_none()
    {
        Assert.Equal(Level.Soon, pack.Rules.Rule(RuleId.Parse("mod-cancer"))!.Level);
        Assert.Empty(pack.Rules.Rule(RuleId.Parse("mod-unknown"))!.Steps());
    }

    [Fact]
    public void Levels_countries_topics_and_hazards_are_there()
    {
        Assert.Equal(TimeSpan.FromHours(24), pack.Outcomes[Level.Today].Within);
        Assert.True(pack.Outcomes[Level.Crisis].StaysOpen);
        Assert.Equal("999", pack.Countries["GB"].Emergency.Number);
        Assert.Null(pack.Countries["GB"].Crisis);
        Assert.True(pack.Topic(TopicId.Parse("posture"))!.AfterScreen);
        Assert.Equal("A crisis is missed.", pack.Hazards["H02"].Meaning);
        Assert.Equal((new Risk(4, 4), new Risk(4, 2)), (pack.Hazards["H02"].Before, pack.Hazards["H02"].After));
    }

    [Fact]
    public void The_version_changes_with_any_text_and_not_with_line_ends()
    {
        using var copy = new ContentCopy();
        var version = copy.Load().Pack!.Version;
        var hazards = Path.Combine(copy.Path, "hazards.yaml");
        File.WriteAllText(hazards, File.ReadAllText(hazards).ReplaceLineEndings("\r\n"));
        Assert.Equal(version, copy.Load().Pack!.Version);

        copy.Replace("hazards.yaml", "A crisis is missed.", "A crisis goes unseen.");
        Assert.NotEqual(version, copy.Load().Pack!.Version);
    }

    [Fact]
    public void Faults_of_a_draft_language_are_warnings_and_nobody_is_spoken_to_in_it()
    {
        using var copy = new ContentCopy();
        copy.Write("locales/de/locale.yaml", "id: de\nname: Deutsch\nstatus: draft\n");

        var result = copy.Load();

        Assert.Equal(["en"], result.Pack!.Locales.Keys.AsEnumerable());
        Assert.All(result.Problems, p => Assert.True(p.IsWarning, p.ToString()));
        Assert.Contains(result.Problems, p => p.File == "locales/de/phrases.yaml");
    }

    [Fact]
    public void Words_are_found_for_a_channels_locale()
    {
        Assert.Equal("en", pack.Words("en-GB").Id);
        Assert.Equal("en", pack.Words("EN").Id);
        Assert.Equal("en", pack.Words("sv-SE").Id);
        Assert.Equal("en", pack.Words(null).Id);
    }
}
