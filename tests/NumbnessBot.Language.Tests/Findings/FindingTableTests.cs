using NumbnessBot.Triage;

namespace NumbnessBot.Language.Tests.Findings;

/// <summary>What people write, by the findings that must be read from it. "quiet" means neither present nor uncertain.</summary>
public sealed class FindingTableTests
{
    public static TheoryData<string, string, string> Rows
    {
        get
        {
            var data = new TheoryData<string, string, string>();
            foreach (var row in new[] { "fresh-1.tsv", "fresh-2.tsv", "fresh-3.tsv", "fresh-4.tsv", "fresh-5.tsv", "fresh-6.tsv", "fresh-7.tsv", "fresh-8.tsv", "said-saddle.tsv", "said-bladder.tsv", "said-general.tsv", "said-body.tsv", "said-history.tsv", "said-rest.tsv", "said-toilet.tsv", "states.tsv", "classes.tsv", "structure.tsv", "heard-wrong.tsv", "behind-questions.tsv" }.SelectMany(ShippedLexicon.Rows))
            {
                foreach (var wanted in row[1].Split(';', StringSplitOptions.RemoveEmptyEntries))
                {
                    var parts = wanted.Split('=');
                    data.Add(row[0], parts[0].Trim(), parts.Length > 1 ? parts[1].Trim() : "present");
                }
            }

            return data;
        }
    }

    public static TheoryData<string, string> AboutWhom
    {
        get
        {
            var data = new TheoryData<string, string>();
            foreach (var row in ShippedLexicon.Rows("about.tsv"))
            {
                data.Add(row[0], row[1]);
            }

            return data;
        }
    }

    public static TheoryData<string> HarmlessTexts => [.. new[] { "harmless.txt", "harmless-general.txt" }.SelectMany(ShippedLexicon.Rows).Select(r => r[0])];

    public static TheoryData<string> Ids => [.. ShippedLexicon.Lexicon.Findings.Select(f => f.Value)];

    [Theory]
    [MemberData(nameof(Rows))]
    public void A_finding_is_read_with_its_state(string text, string finding, string state)
    {
        var read = ShippedLexicon.Reader.Read(text).Findings.FirstOrDefault(f => f.Id.Value == finding);

        if (state == "quiet")
        {
            Assert.False(read?.State is FindingState.Present or FindingState.Uncertain, read?.Why);
        }
        else
        {
            Assert.Equal(state, read?.State.Id() ?? "none");
        }
    }

    [Theory]
    [MemberData(nameof(HarmlessTexts))]
    public void A_harmless_text_raises_no_emergency(string text)
    {
        var emergencies = ShippedLexicon.Emergencies.ToHashSet();

        var raised = ShippedLexicon.Reader.Read(text).Findings
            .Where(f => f.State is FindingState.Present or FindingState.Uncertain && emergencies.Contains(f.Id.Value));

        Assert.Empty(raised);
    }

    [Theory]
    [MemberData(nameof(AboutWhom))]
    public void It_is_told_whom_a_text_is_about(string text, string whom) =>
        Assert.Equal(whom == "other", ShippedLexicon.Reader.Read(text).AboutSomeoneElse);

    [Theory]
    [MemberData(nameof(Ids))]
    public void A_finding_is_read_from_its_own_name(string id)
    {
        var reading = ShippedLexicon.Reader.Read(id.Replace('-', ' '));

        Assert.Contains(reading.Findings, f => f.Id.Value == id && f.State == FindingState.Present);
    }

    [Fact]
    public void Every_finding_of_a_person_can_be_read() => Assert.Equal(143, ShippedLexicon.Lexicon.Findings.Length);

    [Fact]
    public void The_shipped_lexicon_has_no_faults() => Assert.Empty(ShippedLexicon.Problems);

    [Fact]
    public void Someone_who_writes_for_a_husband_is_told_apart()
    {
        var reading = ShippedLexicon.Reader.Read("asking for my Husband, his face is drooping");

        Assert.True(reading.AboutSomeoneElse);
        Assert.Equal("Husband", reading.Relation);
    }

    [Theory]
    [InlineData("my dads back has gone numb", "dad")]
    [InlineData("my dad's legs are weak", "dad")]
    [InlineData("my Mum’s bum is numb", "Mum")]
    [InlineData("my wifes feet are numb", "wife")]
    [InlineData("my brother's back is numb", "brother")]
    [InlineData("my boss cannot feel his legs", "boss")]
    [InlineData("my kids are numb in both legs", "kids")]
    [InlineData("my husband has a numb back", "husband")]
    [InlineData("my parents cannot feel their legs", "parents")]
    [InlineData("my friend cannot feel her legs", "friend")]
    public void Whoever_owns_a_back_is_named_without_the_ending(string text, string relation) =>
        Assert.Equal(relation, ShippedLexicon.Reader.Read(text).Relation);

    [Fact]
    public void Somebody_else_s_history_does_not_make_the_talk_about_them()
    {
        var reading = ShippedLexicon.Reader.Read("my mother had a stroke, my back is numb");

        Assert.False(reading.AboutSomeoneElse);
        Assert.Null(reading.Relation);
    }

    [Fact]
    public void A_finding_says_where_it_stands_and_why()
    {
        const string text = "Hello. I can’t pee, sorry";

        var finding = Assert.Single(ShippedLexicon.Reader.Read(text).Findings, f => f.Id.Value == "urine-retention");

        Assert.Equal("can’t pee", text.Substring(finding.Start, finding.Length));
        Assert.Equal("inability x bladder verb", finding.Frame);
        Assert.Equal("said plainly", finding.Why);
    }
}
