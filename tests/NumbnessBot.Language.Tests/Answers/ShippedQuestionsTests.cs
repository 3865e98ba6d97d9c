using System.Collections.Immutable;
using NumbnessBot.Content;
using NumbnessBot.Triage;

namespace NumbnessBot.Language.Tests.Answers;

/// <summary>The words on the buttons that ship, read back as people type or tap them.</summary>
public sealed class ShippedQuestionsTests
{
    private static readonly ContentPack pack = new ContentHost(Path.Combine(Spoken.Folder, "..", "..")).Current;
    private static readonly LocaleWords words = pack.Words("en");
    private static readonly FindingReader findings = new(words.Lexicon);

    public static TheoryData<string> Lists =>
        [.. pack.Interview.Questions.Concat(pack.Interview.FollowUps).Where(q => q.Kind is QuestionKind.Multiple or QuestionKind.Region && q.Options.Length > 1).Select(q => q.Id.Value)];

    public static TheoryData<string> Singles =>
        [.. pack.Interview.Questions.Concat(pack.Interview.FollowUps).Where(q => q.Kind == QuestionKind.Single).Select(q => q.Id.Value)];

    [Theory]
    [MemberData(nameof(Lists))]
    [MemberData(nameof(Singles))]
    public void Each_title_picks_its_choice_and_no_other(string id)
    {
        var asked = AskedOf(id);
        foreach (var choice in asked.Choices.Where(Real))
        {
            Expect(asked, choice.Names[0], [choice.Id], []);
            Expect(asked, choice.Names[0].ToUpperInvariant() + ".", [choice.Id], []);
        }
    }

    [Theory]
    [MemberData(nameof(Lists))]
    public void Two_titles_pick_two_choices(string id)
    {
        var asked = AskedOf(id);
        foreach (var (one, other) in Pairs(asked))
        {
            Expect(asked, $"{one.Names[0]}, {other.Names[0]}", [one.Id, other.Id], []);
            Expect(asked, $"{one.Names[0]}; {other.Names[0]}", [one.Id, other.Id], []);
        }
    }

    [Theory]
    [MemberData(nameof(Lists))]
    public void A_title_that_the_person_is_not_sure_about_is_doubted(string id)
    {
        var asked = AskedOf(id);
        foreach (var (one, other) in Pairs(asked))
        {
            Expect(asked, $"{one.Names[0]}, not sure about {other.Names[0]}", [one.Id], [other.Id]);
            Expect(asked, $"{one.Names[0]}; not sure about {other.Names[0]}", [one.Id], [other.Id]);
            Expect(asked, $"not sure about {other.Names[0]}", [], [other.Id]);
        }
    }

    [Theory]
    [MemberData(nameof(Lists))]
    public void Places_pick_choices(string id)
    {
        var asked = AskedOf(id);
        for (var i = 0; i < asked.Choices.Length; i++)
        {
            if (Real(asked.Choices[i]))
            {
                Expect(asked, $"{i + 1}", [asked.Choices[i].Id], []);
                Expect(asked, $"number {i + 1} please", [asked.Choices[i].Id], []);
            }
        }
    }

    [Theory]
    [MemberData(nameof(Lists))]
    public void None_of_these_and_not_sure_are_read_whatever_the_list(string id)
    {
        var asked = AskedOf(id);
        foreach (var none in new[] { "none of these", "None", "no, none", "none of them thanks" })
        {
            Assert.Equal("none", Asked.Show(Read(asked, none)));
        }

        Assert.Equal("not-sure", Asked.Show(Read(asked, "not sure")));
        Assert.Equal("?", Asked.Show(Read(asked, "yes")));
    }

    [Theory]
    [MemberData(nameof(Lists))]
    public void Synonyms_pick_their_choice(string id)
    {
        var asked = AskedOf(id);
        foreach (var choice in asked.Choices.Where(Real))
        {
            foreach (var name in choice.Names.Where(n => asked.Choices.Count(c => c.Names.Contains(n, StringComparer.OrdinalIgnoreCase)) == 1))
            {
                var picked = Assert.IsType<Answer.Picked>(Read(asked, name));
                Assert.True(picked.Ticked.Contains(choice.Id), $"{id}: '{name}' gives {Asked.Show(picked)}, not {choice.Id}.");
            }
        }
    }

    public static TheoryData<string, string, string> Answers => Spoken.Rows("answers-shipped.tsv");

    [Theory]
    [MemberData(nameof(Answers))]
    public void People_answer_in_their_own_words(string question, string text, string expected) =>
        Assert.Contains(Asked.Show(Read(AskedOf(question), text)), expected.Split(" ## "));

    public static TheoryData<string, string, string> StockErrors => Spoken.Rows("stock-errors.tsv");

    [Theory]
    [MemberData(nameof(StockErrors))]
    public void What_stock_prompts_misread_is_read(string question, string text, string expected) =>
        Assert.Contains(Asked.Show(Read(question == "where" ? Asked.Named(question) : AskedOf(question), text)), expected.Split(" ## "));

    public static TheoryData<string, string, string> Fresh => Spoken.Rows("answers-fresh.tsv");

    [Theory]
    [MemberData(nameof(Fresh))]
    public void Very_different_people_are_understood(string question, string text, string expected) =>
        Assert.Contains(Asked.Show(Read(AskedOf(question), text)), expected.Split(" ## "));

    private static void Expect(AskedQuestion asked, string text, OptionId[] ticked, OptionId[] unsure)
    {
        var answer = Read(asked, text);
        var expected = new Answer.Picked([.. Ordered(asked, ticked)], [.. Ordered(asked, unsure)], [], false);
        Assert.True(expected.Equals(answer), $"{asked.Id}: '{text}' gives {Asked.Show(answer)}, not {Asked.Show(expected)}; read: "
            + string.Join("; ", findings.Read(text).Findings.Select(f => $"{f.Id}={f.State.Id()} in '{text.Substring(f.Start, f.Length)}'")));
    }

    private static IEnumerable<OptionId> Ordered(AskedQuestion asked, OptionId[] ids) =>
        asked.Choices.Select(c => c.Id).Where(ids.Contains);

    private static Answer Read(AskedQuestion asked, string text) =>
        Spoken.English.Answers.Read(asked, text, findings.Read(text), Spoken.Now);

    private static bool Real(AnswerChoice choice) =>
        choice.Id != FixedOptions.None && choice.Id != FixedOptions.NotSure && choice.Id != FixedOptions.Yes && choice.Id != FixedOptions.No;

    private static IEnumerable<(AnswerChoice One, AnswerChoice Other)> Pairs(AskedQuestion asked)
    {
        var real = asked.Choices.Where(Real).ToList();
        return real.Zip(real.Skip(1)).Concat(real.Skip(1).Zip(real));
    }

    // "check:" asks for one finding, and the names of the first and last questions stand for themselves.
    private static AskedQuestion AskedOf(string id)
    {
        if (id.StartsWith("check:", StringComparison.Ordinal))
        {
            return Asked.Named(id["check:".Length..]);
        }

        if (id is "consent" or "review")
        {
            return Asked.Named(id);
        }

        var question = pack.Interview.Questions.Concat(pack.Interview.FollowUps).First(q => q.Id.Value == id);
        var choices = question.Options.Select(o => new AnswerChoice(o.Id, Names(question, o), o.Findings))
            .Append(new AnswerChoice(FixedOptions.None, ["None of these"], []))
            .Append(new AnswerChoice(FixedOptions.NotSure, ["Not sure"], []));
        return new AskedQuestion(question.Id, question.Kind, [.. choices.DistinctBy(c => c.Id)], question.Asks, question.Attribute, question.Confirms);
    }

    private static ImmutableArray<string> Names(Question question, Option option) =>
    [
        .. new[] { words.Title(question, option) }.Concat(words.Synonyms(question, option))
            .Concat(option.Findings.Select(f => words.Findings[f].Name)).Concat(option.Findings.Select(f => f.Value.Replace('-', ' ')))
            .Concat(option.Value is { } value ? [value.Replace('-', ' ')] : [])
            .Where(n => n.Length > 0).Select(n => n.Replace("{", "").Replace("}", "")).Distinct(),
    ];
}
