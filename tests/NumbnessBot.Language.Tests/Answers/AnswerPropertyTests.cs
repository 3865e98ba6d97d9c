using System.Text;
using NumbnessBot.Triage;

namespace NumbnessBot.Language.Tests.Answers;

public sealed class AnswerPropertyTests
{
    private static readonly string[] questions =
        ["urine-retention", "where", "toilet", "whole", "two", "one", "region", "side", "spread", "speed", "course", "who", "age", "pain", "when", "trigger", "opening", "consent", "review"];

    private static readonly string[] bits =
    [
        "yes", "no", "not", "sure", "none", "of", "these", "1", "2", "2,5", "7/10", "-", "(", ")", ",", ";", ".", "?", "\n", "and", "but", "except", "all", "the", "last", "first",
        "two", "half", "a", "year", "ago", "since", "3", "weeks", "saddle", "back", "left", "leg", "numb", "my", "husband", "im", "34f", "99999999999999999999", "0.0000001",
        "\ud83d\udc4d", "\ud83d", "\u0000", "\u200b", "ß", "İ", "½", "31/2/2026", "29 feb", "29/02/2023", "easter", "last", "friday", "before", "or", "to", "{age}", "a|b", "not sure about", "i mean",
    ];

    [Fact]
    public void Any_text_gives_an_answer_and_never_an_exception()
    {
        var random = new Random(20261120);
        for (var i = 0; i < 400; i++)
        {
            AssertRead(Text(random));
        }
    }

    public static TheoryData<string> Odd =>
    [
        "", " ", "\uD800", "\uDC00\uD800", "yes\uD83D", "\u202Eon\u202C", "\u200F\u200Eno\u200F", "\u2067yes\u2069", "\u200D", "\uD83E\uDD37\u200D\u2640\uFE0F", "\0\u0001\u001B[31mno",
        "y\u0301\u0301\u0301es", "\uFEFF2 and 5", "\uFFFF\uFFFE", "no\u2028yes\u0085maybe\u000B2", "\uD835\uDFCF", "\u0662 \u096B", "\u00BD a year", "1/0/0000", "99:99", "00/00", "24:00 yesterday", "0am", "23pm",
    ];

    [Theory]
    [MemberData(nameof(Odd))]
    public void Debris_alone_and_repeated_gives_an_answer(string debris)
    {
        foreach (var text in new[] { debris, "yes " + debris, debris + " 2 and 5", string.Concat(Enumerable.Repeat(debris + " 3 ", 200)), string.Concat(Enumerable.Repeat(debris, 200)) })
        {
            AssertRead(text);
        }
    }

    [Fact]
    public void Any_units_at_all_give_an_answer()
    {
        var random = new Random(20261121);
        for (var i = 0; i < 2_000; i++)
        {
            var text = new string([.. Enumerable.Range(0, random.Next(0, 40)).Select(_ => (char)random.Next(0, 0x10000))]);
            Assert.NotNull(Spoken.English.Answers.Read(Asked.Named(questions[i % questions.Length]), text, Asked.Reading(text, ""), Spoken.Now));
            Assert.All(Spoken.English.Details.Read(text, Spoken.Now), d => Assert.InRange(d.Start, 0, text.Length));
            Assert.True((Spoken.English.Onsets.Read(text, Spoken.Now)?.Latest ?? Spoken.Now) <= Spoken.Now);
        }
    }

    [Fact]
    public void A_megabyte_is_answered_like_any_text()
    {
        var text = "no " + string.Concat(Enumerable.Repeat("3 weeks ago numbb ", 58_000)) + "none of these";
        foreach (var question in questions)
        {
            Assert.NotNull(Spoken.English.Answers.Read(Asked.Named(question), text, Asked.Reading(text, ""), Spoken.Now));
        }

        Assert.NotEmpty(Spoken.English.Details.Read(text, Spoken.Now));
        Assert.Null(Spoken.English.Commands.Read(text));
    }

    [Theory]
    [InlineData("1 and ")]
    [InlineData("not sure about the ")]
    [InlineData("numb ")]
    [InlineData("a couple of ")]
    [InlineData("last last ")]
    [InlineData("not (")]
    [InlineData("thnking abuot it ")]
    public void A_very_long_text_costs_little_more_than_its_length(string bit)
    {
        var small = Cost(bit, 2_000);
        var large = Cost(bit, 20_000);

        // Ten times the text; a quadratic reader would allocate and look up a hundred times as much.
        Assert.True(large < small * 25, $"{small} bytes became {large}.");
    }

    [Fact]
    public void A_symptom_that_is_read_as_present_is_never_answered_with_no()
    {
        foreach (var opening in new[] { "", "no ", "no, ", "nope ", "none, ", "not really, ", "not sure ", "ok ", "yes " })
        {
            foreach (var ending in new[] { "", " for 2 days", " ok", " sure", " thanks", " no", ", no", ". none of these", " 2", "!" })
            {
                var text = $"{opening}nothing comes out{ending}";
                var reading = Asked.Reading(text, $"urine-retention=present@{opening.Length}+17");
                Assert.Equal(new Answer.Yes(), Spoken.English.Answers.Read(Asked.Named("urine-retention"), text, reading, Spoken.Now));
                var picked = Assert.IsType<Answer.Picked>(Spoken.English.Answers.Read(Asked.Named("toilet"), text, reading, Spoken.Now));
                Assert.Contains(OptionId.Parse("urine-retention"), picked.Ticked);
            }
        }
    }

    [Theory]
    [InlineData("yes")]
    [InlineData("not sure")]
    [InlineData("i don't know")]
    [InlineData("it started")]
    [InlineData("my legs are numb")]
    [InlineData("maybe")]
    [InlineData("definitely")]
    public void Small_talk_behind_an_answer_changes_nothing(string said)
    {
        var asked = Asked.Named("urine-retention");
        var plain = Spoken.English.Answers.Read(asked, said, Asked.Reading(said, ""), Spoken.Now);
        foreach (var more in new[] { ", for 2 days", ", thanks", " thanks", ".", " please", ", ok", ", sure" })
        {
            var text = said + more;
            Assert.Equal((text, plain), (text, Spoken.English.Answers.Read(asked, text, Asked.Reading(text, ""), Spoken.Now)));
        }
    }

    [Theory]
    [InlineData("maybe")]
    [InlineData("not sure")]
    [InlineData("don't know")]
    [InlineData("my back hurts")]
    [InlineData("it is hard")]
    [InlineData("what")]
    [InlineData("2 days")]
    [InlineData("I can't")]
    public void What_is_no_plain_no_stays_none_whatever_is_added(string said)
    {
        foreach (var more in new[] { " for 2 days", " ok", " sure", " thanks", " since monday", " 1", " none too bad", " not nice" })
        {
            var answer = Spoken.English.Answers.Read(Asked.Named("urine-retention"), said + more, Asked.Reading(said + more, ""), Spoken.Now);
            Assert.False(answer is Answer.No or Answer.None, said + more);
        }
    }

    [Fact]
    public void One_typing_error_in_a_long_word_does_not_change_the_choice()
    {
        var random = new Random(7);
        foreach (var (name, id) in new[] { ("night sweats", "night-sweats"), ("weight loss", "weight-loss"), ("drenching night sweats", "night-sweats"), ("cancer", "cancer-history") })
        {
            var words = name.Split(' ');
            for (var i = 0; i < 200; i++)
            {
                var at = random.Next(words.Length);
                var typed = string.Join(' ', words.Select((w, n) => n == at && w.Length >= 6 ? Slip(w, random) : w));
                var answer = Spoken.English.Answers.Read(Asked.Named("whole"), typed, Asked.Reading(typed, ""), Spoken.Now);
                Assert.Equal((typed, "tick " + id), (typed, Asked.Show(answer)));
            }
        }
    }

    /// <summary>By every reader: each question gets an answer, no detail lies outside the text, and nothing began later than now.</summary>
    private static void AssertRead(string text)
    {
        foreach (var question in questions)
        {
            Assert.NotNull(Spoken.English.Answers.Read(Asked.Named(question), text, Asked.Reading(text, ""), Spoken.Now));
        }

        Assert.All(Spoken.English.Details.Read(text, Spoken.Now), d => Assert.InRange(d.Start + d.Length, 1, text.Length));
        Assert.True((Spoken.English.Onsets.Read(text, Spoken.Now)?.Latest ?? Spoken.Now) <= Spoken.Now);
        Spoken.English.Commands.Read(text);
    }

    // One slip behind the first letter, which must be right.
    private static string Slip(string word, Random random)
    {
        var at = random.Next(1, word.Length - 1);
        var letters = new StringBuilder(word);
        switch (random.Next(4))
        {
            case 0:
                letters.Remove(at, 1);
                break;
            case 1:
                letters.Insert(at, 'x');
                break;
            case 2:
                letters[at] = 'x';
                break;
            default:
                (letters[at], letters[at + 1]) = (letters[at + 1], letters[at]);
                break;
        }

        return letters.ToString();
    }

    private static string Text(Random random)
    {
        var text = new StringBuilder();
        for (var n = random.Next(12); n >= 0; n--)
        {
            text.Append(random.Next(4) == 0 ? ((char)random.Next(1, 0x3000)).ToString() : bits[random.Next(bits.Length)]).Append(random.Next(5) == 0 ? "" : " ");
        }

        return text.ToString();
    }

    private static long Cost(string bit, int length)
    {
        var text = string.Concat(Enumerable.Repeat(bit, length / bit.Length));
        var asked = Asked.Named("toilet");
        var reading = Asked.Reading(text, "");
        Read(asked, text, reading);
        var before = GC.GetAllocatedBytesForCurrentThread();
        Read(asked, text, reading);
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }

    private static void Read(AskedQuestion asked, string text, Reading reading)
    {
        Spoken.English.Answers.Read(asked, text, reading, Spoken.Now);
        Spoken.English.Details.Read(text, Spoken.Now);
        Spoken.English.Onsets.Read(text, Spoken.Now);
        Spoken.English.Commands.Read(text);
    }
}
