namespace NumbnessBot.Language.Tests.Findings;

/// <summary>What reading costs, counted in steps and bytes, never in time.</summary>
public sealed class ReadingCostTests
{
    private const int MostBytes = 4096;
    private const double MostGrowth = 2.2;

    public static TheoryData<string> TypicalMessages =>
    [
        "my legs are numb and i cant pee, not sure if my back is worse.",
        "no fever but my legs r like jelly",
        "asking for my husband, he cant pee since last night and his back is killing him",
        "34f, bad sciatica down left leg for 2 months, now both feet tingle and I can't feel it when I wipe",
        "My back went numb after I fell off a ladder yesterday, I'm worried it could be something serious. Bladder is normal, no weakness.",
        "Hello, I have had lower back pain for about three weeks now and since yesterday my left leg has gone numb down to the foot. I can walk "
            + "but it feels weak and heavy. No fever, no trouble with the toilet, and I didn't fall",
    ];

    public static TheoryData<string> Pieces =>
    [
        "Hello, I have had lower back pain for three weeks and since yesterday my left leg is numb. No fever, and I didn't fall. ",
        "my legs are numb and i cant pee not sure if my back is worse ",
        "my mum had a stroke in 2015, mine is a numb back, he says she can't walk, ",
        "no ",
        "if ",
        "worried that ",
        "not sure ",
        "numb ",
        "cant feel ",
        "i cant ",
        "back of my ",
        "the ",
        "really very just so ",
        ", ",
        "- fever: ",
        "zxqvz wibblewobble ",
        "incontinance paralyzd weakkness ",
        "38.5 and 7/10 ",
    ];

    [Theory]
    [MemberData(nameof(TypicalMessages))]
    public void A_typical_message_costs_little_memory(string text)
    {
        const int readings = 100;
        var reader = new FindingReader(ShippedLexicon.Lexicon);
        reader.Read(text);

        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < readings; i++)
        {
            reader.Read(text);
        }

        Assert.InRange((GC.GetAllocatedBytesForCurrentThread() - before) / readings, 1, MostBytes);
    }

    [Theory]
    [MemberData(nameof(Pieces))]
    public void Twice_the_text_is_hardly_more_than_twice_the_work(string piece)
    {
        // In shorter texts the windows of up to 60 words that are looked at around a saying still grow.
        foreach (var length in new[] { 4_000, 9_000 })
        {
            var once = Steps(piece, length / piece.Length);
            var twice = Steps(piece, length / piece.Length * 2);

            Assert.True(twice <= once * MostGrowth, $"{length} characters of '{piece}': {once} steps, twice as many: {twice}");
        }
    }

    [Theory]
    [MemberData(nameof(Pieces))]
    public void A_hundred_thousand_characters_are_no_more_work_than_twenty_thousand(string piece) =>
        Assert.True(Steps(piece, 100_000 / piece.Length) <= Steps(piece, 20_000 / piece.Length) * 1.1);

    [Theory]
    [MemberData(nameof(TypicalMessages))]
    public void What_was_read_before_leaves_no_trace(string text)
    {
        var used = new FindingReader(ShippedLexicon.Lexicon);
        used.Read(string.Concat(Enumerable.Repeat("my husband can't feel his legs, he wet himself. ", 40)));
        used.Read("back of my leg, no fever");

        Assert.Equal(Told(new FindingReader(ShippedLexicon.Lexicon).Read(text)), Told(used.Read(text)));
    }

    [Fact]
    public void Many_texts_at_once_are_read_as_one_after_the_other()
    {
        var reader = new FindingReader(ShippedLexicon.Lexicon);
        var texts = ShippedLexicon.Rows("harmless.txt").Select(row => row[0]).ToList();
        var alone = texts.Select(text => Told(reader.Read(text))).ToList();

        var together = texts.AsParallel().AsOrdered().WithDegreeOfParallelism(8).Select(text => Told(reader.Read(text))).ToList();

        Assert.Equal(alone, together);
    }

    private static long Steps(string piece, int times)
    {
        ShippedLexicon.Reader.Read(string.Concat(Enumerable.Repeat(piece, times)), out var steps);
        return steps;
    }

    private static string Told(Reading reading) => $"{string.Join('\n', reading.Findings)}|{reading.AboutSomeoneElse}|{reading.Relation}";
}
